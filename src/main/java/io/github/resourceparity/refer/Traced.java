package io.github.resourceparity.refer;

import io.github.resourceparity.model.Stack;
import io.github.resourceparity.resolve.Reference;

/**
 * A reference and what became of it.
 *
 * @param from the stack that makes it
 */
public record Traced(Stack from, Reference reference, Verdict verdict) {}
