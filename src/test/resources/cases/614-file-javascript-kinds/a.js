module.exports = { v: { k: 1, text: '${self:service}-x' }, later: Promise.resolve([1, 2]) };
