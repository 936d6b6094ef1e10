// A program to draw yourself
let shelf = ['tea', 'rice'];
let basket = shelf;
let empty = [];

basket.push('salt');
shelf = empty;
empty = null;
