package io.github.resourceparity.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A map of few keys and one of many are the map that they are made from. */
class OrderedTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 8, 9, 15, 16, 17, 500})
    void itIsTheMapThatItIsMadeFrom(int size) {
        var map = map(size);
        var copy = Ordered.copy(map);

        assertThat(copy).isEqualTo(map).hasSameHashCodeAs(map).hasSize(size);
        assertThat(copy.entrySet()).containsExactlyElementsOf(map.entrySet());
        assertThat(copy.values()).containsExactlyElementsOf(map.values());
        map.forEach((key, value) -> assertThat(copy.get(key)).isEqualTo(value));
        assertThat(copy.containsKey("key" + size)).isFalse();
        assertThat(copy.get("key" + size)).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 20})
    void keysOfOneHashAreToldApart(int size) {
        var map = map(size);
        map.put("Aa", -1);
        map.put("BB", -2);
        var copy = Ordered.copy(map);

        assertThat(copy.get("Aa")).isEqualTo(-1);
        assertThat(copy.get("BB")).isEqualTo(-2);
        assertThat(copy.containsKey("C#")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 20})
    void whatIsPutIntoTheOtherMapLaterIsNotInIt(int size) {
        var map = map(size);
        var copy = Ordered.copy(map);
        map.put("later", 0);

        assertThat(copy).doesNotContainKey("later").hasSize(size);
    }

    private static Map<String, Integer> map(int size) {
        var map = new LinkedHashMap<String, Integer>();
        for (int i = size; i > 0; i--) {
            map.put("key" + (i - 1), i);
        }
        return map;
    }
}
