module.exports = { ...require('./oversized.cjs'), leakFilter: (node) => node.retainedSize > 500_000 };
