/** The common part of the pages whose heap is recorded: a title, buttons, and a place for what they show. */

/**
 * Shows the title and one button for each action. The recorder presses the buttons by their names.
 * @returns the element for the content
 */
export function showPage(title: string, actions: Readonly<Record<string, () => void>>): HTMLElement {
  document.title = title;
  const heading = document.createElement('h1');
  heading.textContent = title;
  const buttons = Object.entries(actions).map(([name, action]) => {
    const button = document.createElement('button');
    button.textContent = name;
    button.addEventListener('click', action);
    return button;
  });
  const content = document.createElement('main');
  document.body.replaceChildren(heading, ...buttons, content);
  return content;
}

/** Creates an element with a text. */
export function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text = ''): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
