package io.github.resourceparity.resolve;

import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import java.util.List;
import java.util.Set;

/**
 * The place of a service in a Compose file.
 *
 * @param file the path of the Compose file
 * @param name what the file calls the service
 * @param needs all services that are deployed before it, directly or through others
 * @param declared the services that its {@code dependsOn} names
 * @param services where the file lists its services
 * @param unlisted the folders of services beside those that the file lists, each at the service that is there
 */
public record Composed(String file, Located<String> name, Set<String> needs, List<Located<String>> declared, Span services, List<Located<String>> unlisted) {}
