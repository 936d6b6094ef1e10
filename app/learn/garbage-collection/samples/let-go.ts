class Editor {
  document: string[] | null = Array.from({ length: 1000 }, (_, line) => `line ${line}`);

  close() {
    this.document = null; // the editor lives on; what it held need not
  }
}

const editor = new Editor();
editor.close();
console.log(editor.document); // → null

export {};
