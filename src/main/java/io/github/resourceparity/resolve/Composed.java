package io.github.resourceparity.resolve;

import io.github.resourceparity.source.Located;
import java.util.List;
import java.util.Set;

/**
 * The place of a service in a Compose file.
 *
 * @param file the path of the Compose file
 * @param name what the file calls the service
 * @param needs all services that are deployed before it, directly or through others
 * @param declared the services that its {@code dependsOn} names
 */
public record Composed(String file, Located<String> name, Set<String> needs, List<Located<String>> declared) {}
