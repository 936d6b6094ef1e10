/** The routes that every page links to. */
export const places = [
  'Calendar', 'Tasks', 'Notes', 'Weather', 'Photos', 'Music', 'News', 'Contacts', 'Files', 'Recipes', 'Travel', 'Sports', 'Books', 'Games', 'Health', 'Finance',
  'Reports', 'Messages', 'Map', 'Chat', 'Stocks', 'Team', 'Help', 'Settings', 'Account',
];
