/** How fast the plugin is, beside what nobody can be faster than. */
package io.github.resourceparity.bench;
