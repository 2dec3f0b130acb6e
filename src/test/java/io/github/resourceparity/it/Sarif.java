package io.github.resourceparity.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.StreamSupport;

/** The results of a SARIF file. */
record Sarif(JsonNode run) {

    static Sarif of(Site site, String path) {
        try {
            return new Sarif(new ObjectMapper().readTree(site.read(path)).at("/runs/0"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(path + " is no JSON", e);
        }
    }

    /** Each as {@code uri:line:column rule level}. */
    List<String> results() {
        return StreamSupport.stream(run.get("results").spliterator(), false)
                .map(result -> "%s:%d:%d %s %s".formatted(
                        result.at("/locations/0/physicalLocation/artifactLocation/uri").asText(),
                        result.at("/locations/0/physicalLocation/region/startLine").asInt(),
                        result.at("/locations/0/physicalLocation/region/startColumn").asInt(),
                        result.get("ruleId").asText(),
                        result.get("level").asText()))
                .toList();
    }

    String version() {
        return run.at("/tool/driver/version").asText();
    }
}
