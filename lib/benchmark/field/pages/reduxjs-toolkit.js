// An order list: while the app runs, one listener awaits orders; every visit sends one.
import { configureStore, createAction, createListenerMiddleware } from '@reduxjs/toolkit';

const orderSent = createAction('orders/sent');
const listeners = createListenerMiddleware();
const store = configureStore({
  reducer: (count = 0, action) => (orderSent.match(action) ? count + 1 : count),
  middleware: (defaults) => defaults({ serializableCheck: false }).prepend(listeners.middleware),
});

class OrderReceipt {
  constructor(number) {
    this.lines = Array.from({ length: 200 }, (_, line) => ({ line, text: `order ${number}, article ${line}` }));
  }
}

listeners.startListening({
  type: 'orders/watch',
  effect: async (_, api) => {
    for (;;) {
      // LEAK: the signal of the listener keeps an `abort` listener and promises for every awaited order
      const [{ payload }] = await api.take(orderSent.match);
      payload.printed = true;
    }
  },
});
store.dispatch({ type: 'orders/watch' });

export async function open(view) {
  const receipt = new OrderReceipt(store.getState());
  store.dispatch(orderSent(receipt));
  await Promise.resolve();
  view.append(`${receipt.lines.length} articles`);
  return () => view.replaceChildren();
}
