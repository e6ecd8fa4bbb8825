/** Nothing: what the `require` of anything costs. */
module.exports = {};
