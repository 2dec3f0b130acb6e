package io.github.resourceparity.maven;

import io.github.resourceparity.resolve.Deployment;
import io.github.resourceparity.resolve.Environment;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is given to the services besides the stage: parameters, variables of the environment that may be read, a region. */
record Given(List<String> params, List<String> env, String region) {

    /** As the command line of the framework would have it: who is not given is not there. */
    Deployment.Given deployment() {
        return new Deployment.Given(Optional.ofNullable(region).map(String::strip).filter(text -> !text.isEmpty()), parameters(), environment(), Optional.empty(), true, Optional.empty());
    }

    /** The variables of the environment that configuration names, with what they are set to. */
    Environment environment() {
        var names = env == null ? Set.<String>of() : new LinkedHashSet<>(written(env).map(String::strip).toList());
        var values = new HashMap<String, String>();
        names.forEach(name -> Optional.ofNullable(System.getenv(name)).ifPresent(value -> values.put(name, value)));
        return Environment.of(names, values);
    }

    /** {@code name=value}, cut at the first equals sign. */
    private Map<String, String> parameters() {
        var values = new HashMap<String, String>();
        for (var param : params == null ? List.<String>of() : written(params).toList()) {
            int equals = param.indexOf('=');
            values.put(param.substring(0, equals < 0 ? param.length() : equals).strip(), equals < 0 ? "" : param.substring(equals + 1).stripTrailing());
        }
        return values;
    }

    /** The items that somebody wrote; for what stands after a last comma Maven 4 has a null, and Maven 3 nothing. */
    private static Stream<String> written(List<String> items) {
        return items.stream().filter(Objects::nonNull).filter(item -> !item.isBlank());
    }
}
