/** What we tell people. */
package io.github.resourceparity.finding;
