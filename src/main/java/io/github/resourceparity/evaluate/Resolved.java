package io.github.resourceparity.evaluate;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.resolve.Framework;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import java.util.List;
import java.util.Optional;

/**
 * One definition as it is read, before it is compared with anything.
 *
 * @param config a service's configuration in the shape that the framework prints it in; a template's resources and outputs
 * @param framework the edition whose rules a service is read by; empty for a template
 * @param stage the stage that it is read for; empty for a template
 */
public record Resolved(Located<Term> config, Optional<Framework> framework, Optional<String> stage, List<Finding> problems) {}
