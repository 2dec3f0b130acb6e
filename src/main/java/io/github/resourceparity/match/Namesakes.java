package io.github.resourceparity.match;

import io.github.resourceparity.model.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Resources with names, looked up by how a name ends for certain: of two names whose ends differ nobody has to ask whether they may be the
 * same. Nearly all names begin alike and end differently.
 */
final class Namesakes {

    /** By the certain end of the name, read backwards. */
    private final TreeMap<String, List<Named>> byEnd = new TreeMap<>();

    private record Named(int position, Resource resource) {}

    Namesakes(List<Resource> resources) {
        for (int i = 0; i < resources.size(); i++) {
            if (resources.get(i).name().isPresent()) {
                byEnd.computeIfAbsent(end(resources.get(i)), any -> new ArrayList<>()).add(new Named(i, resources.get(i)));
            }
        }
    }

    private static String end(Resource resource) {
        return new StringBuilder(resource.name().orElseThrow().value().tail()).reverse().toString();
    }

    /** Those whose names end as that resource's may, in the order they came in. */
    Stream<Resource> of(Resource resource) {
        if (resource.name().isEmpty()) {
            return Stream.of();
        }
        var end = end(resource);
        var shorter = IntStream.range(0, end.length()).mapToObj(length -> byEnd.getOrDefault(end.substring(0, length), List.of()));
        var longer = byEnd.subMap(end, true, end + Character.MAX_VALUE, false).values().stream();
        return Stream.concat(shorter, longer).flatMap(List::stream).sorted(Comparator.comparingInt(Named::position)).map(Named::resource);
    }
}
