/*
 * Controls that may do harm, by their names. The discovery knows an app only by what it shows, so it rather leaves out too much.
 * The names are compared by words: `Pay now` looks dangerous, `Payments` does not.
 */

/** Deletes something, ends the session, or cannot be taken back. A link of such a name is left alone, too. */
const ending = [
  'delete', 'remove', 'destroy', 'erase', 'clear', 'reset', 'discard', 'trash', 'purge', 'wipe', 'uninstall', 'revoke', 'deactivate', 'terminate',
  'unsubscribe', 'log out', 'logout', 'log off', 'logoff', 'sign out', 'signout', 'sign off', 'end session',
  'löschen', 'entfernen', 'abmelden', 'ausloggen', 'zurücksetzen', 'supprimer', 'effacer', 'déconnexion', 'se déconnecter', 'eliminar', 'borrar', 'cerrar sesión',
];

/** Costs money, sends something to others, or decides something. */
const sending = [
  'pay', 'buy', 'purchase', 'order', 'place order', 'check out', 'checkout', 'donate', 'bid', 'book', 'reserve', 'rent', 'sell', 'transfer', 'withdraw', 'refund',
  'subscribe', 'upgrade', 'downgrade', 'cancel', 'submit', 'send', 'post', 'publish', 'reply', 'invite', 'email', 'call', 'dial', 'apply', 'confirm', 'approve', 'reject', 'decline',
  'accept', 'agree', 'deploy', 'release', 'merge', 'commit', 'upload', 'import', 'save', 'register', 'log in', 'login', 'sign in', 'sign up', 'signup', 'archive', 'block', 'ban',
  'report abuse', 'disable', 'shut down', 'shutdown', 'restart', 'reboot', 'kill', 'empty', 'leave', 'close', 'unfollow', 'print', 'download', 'export',
  'kaufen', 'bezahlen', 'bestellen', 'senden', 'absenden', 'speichern', 'anmelden', 'stornieren', 'payer', 'acheter', 'envoyer', 'enregistrer', 'annuler', 'pagar', 'comprar', 'enviar', 'guardar',
];

/** Adds something that an app means to keep. Such a control is tried, because it may open a dialog, but no walk uses it. */
const adding = [
  'add', 'create', 'new', 'insert', 'duplicate', 'clone', 'copy', 'like', 'love', 'follow', 'vote', 'upvote', 'downvote', 'star', 'favorite', 'favourite', 'bookmark', 'pin', 'rate',
  'join', 'record', 'log', 'enable', 'increase', 'increment', 'mark', 'notify', 'remind', 'hinzufügen', 'neu', 'ajouter', 'nouveau', 'añadir', 'nuevo',
];

const patternOf = (words: readonly string[]) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map((word) => word.replaceAll(' ', '[\\s_-]*')).join('|')})(?![\\p{L}\\p{N}])`, 'iu');
const endingPattern = patternOf(ending);
const sendingPattern = patternOf(sending);
const addingPattern = patternOf(adding);

/** Whether a control looks as if it might do harm. @param opensOnly whether it says by ARIA that it only opens something */
export function looksDestructive(name: string, opensOnly = false): boolean {
  const text = spaced(name);
  return endingPattern.test(text) || (!opensOnly && sendingPattern.test(text));
}

/** Whether a control looks as if it added something that the app means to keep. */
export function looksAdding(name: string): boolean {
  return addingPattern.test(spaced(name));
}

/**
 * Whether a link looks as if its page did harm: by its name, or by a part of its address that begins with such a word, as in
 * `/logout`, `/delete-account` and `/cart?action=remove`. `/docs/soft-delete` does not.
 */
export function isDestructiveLink(name: string, address: string): boolean {
  const { pathname, searchParams } = new URL(address);
  const parts = [...pathname.split('/'), ...searchParams.keys(), ...searchParams.values()];
  return endingPattern.test(spaced(name)) || parts.some((part) => endingPattern.exec(spaced(part))?.index === 0);
}

/** Whether a button closes what it stands in. */
export function looksClosing(name: string): boolean {
  return /^\W*(?:close|cancel|dismiss|done|ok|okay|got it|no|no,? thanks|not now|later|back|hide|x|schließen|abbrechen|fertig|fermer|annuler|cerrar|cancelar|[×✕✖⨯╳])(?: (?:the )?(?:dialog|window|modal|menu|panel|popup|drawer|details|this|navigation))?\W*$/iu.test(name);
}

/** Separates the words of `deleteItem` and `delete_item`. */
function spaced(text: string): string {
  return text.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replaceAll('_', ' ');
}
