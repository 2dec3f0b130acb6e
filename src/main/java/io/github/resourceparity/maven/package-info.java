/** Maven's goals, and where the words of their configuration stand. */
package io.github.resourceparity.maven;
