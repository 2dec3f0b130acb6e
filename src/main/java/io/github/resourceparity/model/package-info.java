/** Stacks, their resources, and what they give to and take from each other. */
package io.github.resourceparity.model;
