/** Which kind of definition a document is. */
package io.github.resourceparity.template;
