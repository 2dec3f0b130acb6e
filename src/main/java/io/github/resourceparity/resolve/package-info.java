/** What values mean: terms that can be compared, and the variables of services that become them. */
package io.github.resourceparity.resolve;
