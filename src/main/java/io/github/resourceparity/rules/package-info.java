/** What must hold between two estates: one class a rule. */
package io.github.resourceparity.rules;
