package io.github.resourceparity.template;

import io.github.resourceparity.source.Source;
import io.github.resourceparity.yaml.Node;

/** A document that defines a stack. */
public record Template(Source source, Dialect dialect, Node.Mapping root) {}
