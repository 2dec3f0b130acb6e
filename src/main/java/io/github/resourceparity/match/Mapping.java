package io.github.resourceparity.match;

import io.github.resourceparity.model.Resource;
import io.github.resourceparity.source.Located;

/**
 * A resource that somebody says is another's counterpart: {@code core.CognitoUserPool} and {@code cognito.UserPool}, by
 * service and logical id, or by logical id alone.
 */
public record Mapping(Located<String> name, Located<String> from, Located<String> to) {

    static boolean means(Located<String> reference, Resource resource) {
        var text = reference.value().strip();
        int dot = text.lastIndexOf('.');
        if (!text.substring(dot + 1).equals(resource.logicalId().value())) {
            return false;
        }
        var service = dot < 0 ? "" : text.substring(0, dot);
        return service.isEmpty() || service.equals(resource.service()) || resource.service().endsWith("-" + service) || resource.folder().equals(service);
    }
}
