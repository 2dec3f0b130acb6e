/** Who refers to what across stacks, and whether it is there. */
package io.github.resourceparity.refer;
