/** Text and the places in it. */
package io.github.resourceparity.source;
