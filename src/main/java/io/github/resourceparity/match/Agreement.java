package io.github.resourceparity.match;

import io.github.resourceparity.model.Convention;
import java.util.List;
import java.util.function.Predicate;

/**
 * What somebody said about how two sides are to be compared.
 *
 * @param mappings counterparts that are known
 * @param conventions how things are named
 * @param inScope the types that the candidate answers for
 * @param strict whether a default that is spelled out on one side only is a difference, too, as it is where CloudFormation moves resources
 */
public record Agreement(List<Mapping> mappings, List<Convention> conventions, Predicate<String> inScope, boolean strict) {}
