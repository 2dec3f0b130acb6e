package io.github.resourceparity.rules;

import io.github.resourceparity.model.Resource;

/** A mapping of a baseline resource to a candidate, ready to be pasted into the pom. */
record PomMapping(Resource from, Resource to) {

    @Override
    public String toString() {
        var name = from.logicalId().value();
        return "`<mappings><%s><from>%s.%s</from><to>%s.%s</to></%s></mappings>`".formatted(name, from.service(), name, to.service(), to.logicalId().value(), name);
    }
}
