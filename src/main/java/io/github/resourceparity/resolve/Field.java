package io.github.resourceparity.resolve;

import io.github.resourceparity.source.Located;

/** A name and its value, each at its place. */
public record Field(Located<String> key, Located<Term> value) {}
