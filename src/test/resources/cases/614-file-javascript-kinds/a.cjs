module.exports = async () => ({ made: true });
