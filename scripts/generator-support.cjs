/* Stands in for @stdlib/assert-has-generator-support in the built site: every browser it is built for has generators, and the
   package asks with eval, which the content security policy refuses. */
module.exports = () => true;
