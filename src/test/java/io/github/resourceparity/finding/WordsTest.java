package io.github.resourceparity.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static Words many(String... more) {
        return new Words(Stream.concat(IntStream.range(0, 3000).mapToObj(i -> "thing%s-other%s".formatted(i, i)), Stream.of(more)).toList());
    }

    @Test
    void theNearestIsFoundAmongMany() {
        assertThat(many("${region}-VPC").nearest("${Network}-VPCID", any -> true)).contains("${region}-VPC");
        assertThat(many("shop-orders-url").nearest("shop-ordres-url", any -> true)).contains("shop-orders-url");
        assertThat(many("shop-orders-url").nearest("shop-ordres-url", name -> !name.startsWith("shop"))).isEmpty();
        assertThat(many().nearest("quite-unlike", any -> true)).isEmpty();
    }

    @Test
    void siblingsHaveANumberOrAWordMore() {
        assertThat(List.of("subnet2 subnet1", "net-SubnetA net-SubnetB", "subnet-1A subnet-1", "shop-internal-url shop-url")).allSatisfy(pair -> assertThat(Words.siblings(pair.split(" ")[0], pair.split(" ")[1])).isTrue());
        assertThat(List.of("shop-url shop-internal-url", "shop-usr shop-url", "VPCID VPC", "${a}-VPCID ${b}-VpcId")).allSatisfy(pair -> assertThat(Words.siblings(pair.split(" ")[0], pair.split(" ")[1])).isFalse());
    }
}
