package io.github.resourceparity.estate;

import io.github.resourceparity.estate.Estate.Res;
import io.github.resourceparity.estate.Estate.Service;
import io.github.resourceparity.estate.Spelling.Form;
import io.github.resourceparity.estate.Tree.Entry;
import io.github.resourceparity.estate.Tree.Leaf;
import io.github.resourceparity.estate.Tree.Pairs;
import io.github.resourceparity.estate.Tree.Seq;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * An estate in files.
 *
 * @param places where each value came to stand, by resource and path
 * @param texts the paths of what is written as JSON in a text, and so stands in one place with all that is in it
 */
record Written(Map<String, String> files, Map<String, Place> places, Set<String> texts) {

    /** What follows a path where a function makes the value. */
    static final String CALL = "()";

    /** A line of a file, counted from one. */
    record Place(String file, int line) {}

    /** An estate as a seed has it written down, below a folder. */
    static Written of(Estate estate, String folder, long seed) {
        var random = new Random(seed);
        var written = new Written(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashSet<>());
        for (var service : estate.services()) {
            var form = estate.staged() ? Form.SERVICE : Form.values()[random.nextInt(3)];
            written.write(service, folder + "/" + service.name() + "/", form, random);
        }
        return written;
    }

    /** The file that a path stands in, as far as it is around it. */
    String shown(String path) {
        var id = path.split("/")[0];
        var place = places.get(id);
        return place == null ? "" : place.file() + "\n" + files.get(place.file()).lines().skip(Math.max(0, place.line() - 2)).limit(40).collect(java.util.stream.Collectors.joining("\n"));
    }

    private void write(Service service, String folder, Form form, Random random) {
        var spelling = new Spelling(random, form, texts);
        var resources = new ArrayList<Entry>();
        var names = names(service, random);
        service.resources().forEach(resource -> resources.add(new Entry(resource.id(), resource.id(), resource(spelling, resource, names, random))));
        Collections.shuffle(resources, random);
        var outputs = new ArrayList<Entry>();
        service.outputs().forEach(output -> {
            var path = "Outputs/" + output.key();
            var fields = new ArrayList<Entry>();
            fields.add(new Entry("Value", path + "/Value", spelling.spell(path + "/Value", output.value()).orElseThrow()));
            output.export().ifPresent(name -> fields.add(new Entry("Export", path + "/Export", new Pairs(List.of(new Entry("Name", path + "/Export/Name", spelling.spell(path, name).orElseThrow()))))));
            outputs.add(new Entry(output.key(), path, new Pairs(fields)));
        });
        var sections = new ArrayList<Entry>();
        if (!names.isEmpty()) {
            sections.add(new Entry("Parameters", "", new Pairs(List.of(new Entry("Mode", "", new Pairs(List.of(new Entry("Type", "", new Leaf("String", true, "")))))))));
            sections.add(new Entry("Conditions", "", new Pairs(names.entrySet().stream().map(name -> new Entry(name.getValue(), "", spelling.condition(name.getKey()))).toList())));
        }
        if (form == Form.SERVICE || !outputs.isEmpty()) {
            sections.add(new Entry("Outputs", "Outputs", new Pairs(outputs)));
        }
        if (form == Form.SERVICE) {
            service(service, folder, spelling, resources, sections, random);
            return;
        }
        var root = new ArrayList<>(List.of(new Entry("Resources", service.heading(), new Pairs(resources))));
        root.addAll(random.nextInt(root.size() + 1), sections);
        lay(folder + (form == Form.JSON ? "template.json" : "template.yml"), new Pairs(root), random, form == Form.JSON);
    }

    /** What the conditions of a service are called, by what they ask. */
    private static Map<String, String> names(Service service, Random random) {
        var names = new LinkedHashMap<String, String>();
        service.resources().stream().flatMap(resource -> resource.condition().stream()).forEach(condition -> names.putIfAbsent(condition, List.of("Live", "Wanted", "In").get(random.nextInt(3)) + names.size()));
        return names;
    }

    /** All of it is retained, so that it may move. */
    private static Tree resource(Spelling spelling, Res resource, Map<String, String> names, Random random) {
        var entries = new ArrayList<>(List.of(
                new Entry("Type", resource.id() + "/Type", new Leaf(resource.type(), true, "")), new Entry("Properties", "", spelling.spell(resource.id(), resource.properties()).orElseThrow())));
        entries.add(new Entry("DeletionPolicy", "", new Leaf(random.nextBoolean() ? "Retain" : "RetainExceptOnCreate", true, "")));
        resource.condition().ifPresent(condition -> entries.add(new Entry("Condition", resource.id() + "/Condition", new Leaf(names.get(condition), true, ""))));
        Collections.shuffle(entries, random);
        return new Pairs(entries);
    }

    private void service(Service service, String folder, Spelling spelling, List<Entry> resources, List<Entry> sections, Random random) {
        var inner = new ArrayList<Entry>();
        int parts = random.nextInt(4);
        Tree section;
        if (parts == 0 && resources.size() > 1) {
            var files = new ArrayList<Entry>();
            int half = resources.size() / 2;
            for (var part : List.of(resources.subList(0, half), resources.subList(half, resources.size()))) {
                var file = "resources/part%s.yml".formatted(files.size());
                lay(folder + file, new Pairs(List.of(new Entry("Resources", files.isEmpty() ? service.heading() : "", new Pairs(part)))), random, false);
                files.add(new Entry("", "", new Leaf("${file(%s)}".formatted(file), true, "")));
            }
            files.add(new Entry("", "", new Pairs(sections)));
            section = new Seq(files, "");
        } else if (parts == 1 && !resources.isEmpty()) {
            lay(folder + "all.yml", new Pairs(resources), random, false);
            inner.add(new Entry("Resources", service.heading(), new Leaf("${file(./all.yml)}", true, "")));
            inner.addAll(random.nextInt(inner.size() + 1), sections);
            section = new Pairs(inner);
        } else {
            inner.add(new Entry("Resources", service.heading(), new Pairs(resources)));
            inner.addAll(random.nextInt(inner.size() + 1), sections);
            section = new Pairs(inner);
        }
        var custom = new ArrayList<Entry>();
        custom.add(new Entry("stage", "", new Leaf("${self:provider.stage}", true, "")));
        spelling.custom().forEach((name, value) -> custom.add(new Entry(name, "", new Leaf(value, true, ""))));
        var stage = random.nextBoolean() ? "${opt:stage, 'dev'}" : "${sls:stage}";
        var provider = new ArrayList<>(List.of(new Entry("name", "", new Leaf("aws", true, "")), new Entry("stage", "", new Leaf(stage, true, ""))));
        service.region().ifPresent(region -> provider.add(random.nextInt(3), new Entry("region", service.place(), new Leaf(random.nextBoolean() ? region : "${opt:region, '%s'}".formatted(region), true, ""))));
        lay(folder + "serverless.yml", new Pairs(List.of(
                new Entry("service", "", new Leaf(service.name(), true, "")),
                new Entry("provider", "", new Pairs(provider)),
                new Entry("custom", "", new Pairs(custom)),
                new Entry("resources", "resources", section))), random, false);
    }

    private void lay(String file, Pairs tree, Random random, boolean json) {
        files.put(file, new Layout(random, json, file, places).of(tree));
    }
}
