package io.github.resourceparity.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a name was meant to be, asked of many names at once. */
class SpellingsTest {

    @Test
    void aSlipIsOneLetterTheCaseOrTheSeparators() {
        assertThat(new Spellings(List.of("/shop/database/url")).slip("/shop/databse/url")).contains("/shop/database/url");
        assertThat(new Spellings(List.of("/shop/databaseUrl")).slip("/Shop/database-url")).contains("/shop/databaseUrl");
        assertThat(new Spellings(List.of("/shop/database/url")).slip("/shop/datbase/ur")).isEmpty();
        assertThat(new Spellings(List.of("/shop/billing/url")).slip("/shop/orders/url")).isEmpty();
        assertThat(new Spellings(List.of("/shop/url")).slip("/shop/url")).isEmpty();
        assertThat(new Spellings(List.of("a/b/cd")).slip("/a/b/c/d")).contains("a/b/cd");
        assertThat(new Spellings(List.of("abcd")).slip("/a/b/c/d")).isEmpty();
    }

    @Test
    void aSlipIsNoNumberOrLetterThatTellsThingsApart() {
        assertThat(new Spellings(List.of("/shop/key2")).slip("/shop/key1")).isEmpty();
        assertThat(new Spellings(List.of("/shop/b/key")).slip("/shop/a/key")).isEmpty();
        assertThat(new Spellings(List.of("/shop/key-b")).slip("/shop/key-a")).isEmpty();
        assertThat(new Spellings(List.of("/shop/keyb")).slip("/shop/keya")).contains("/shop/keyb");
        assertThat(new Spellings(List.of("/shop2/key")).slip("/shop1/key")).isEmpty();
        assertThat(new Spellings(List.of("/shop/k2ey")).slip("/shop/k1ey")).contains("/shop/k2ey");
    }

    @Test
    void ofSlipsTheFirstIsTaken() {
        assertThat(new Spellings(List.of("/shop/key", "/shop/keay")).slip("/shop/keey")).contains("/shop/keay");
    }

    @Test
    void aSlipIsALetterTooMuchTooFewWrongOrSwapped() {
        assertThat(Stream.of("orders", "odrers", "oders", "ordders", "orderz", "xorders").filter(other -> Spellings.slipped("orders", other))).containsExactly("odrers", "oders", "ordders", "orderz", "xorders");
        assertThat(Stream.of("rodres", "ordres", "sredro", "ordersxx", "xrderx", "").filter(other -> Spellings.slipped("orders", other))).containsExactly("ordres");
    }

    @Test
    void ofAnotherSpellingAndALetterTheFirstIsTaken() {
        assertThat(new Spellings(List.of("OrdersTabl", "ordersTable")).slip("OrdersTable")).contains("OrdersTabl");
        assertThat(new Spellings(List.of("ORDERSTABLE", "OrdersTabl")).slip("OrdersTable")).contains("ORDERSTABLE");
    }

    @Test
    void theNearestIsTheOneWithTheFewestSlips() {
        assertThat(new Spellings(List.of("OrdersQueue", "OrdersTable")).nearest("OrdresTabel")).contains("OrdersTable");
        assertThat(new Spellings(List.of("OrdersQueue", "OrdersTable")).nearest("Users")).isEmpty();
    }

    @Test
    void ofTooManyNamesOnlyAnotherSpellingIsSuggested() {
        var many = IntStream.range(0, 1001).mapToObj("Orders%sTable"::formatted).toList();
        var most = many.subList(0, 1000);

        assertThat(new Spellings(most).nearest("Orders7Tabel")).contains("Orders7Table");
        assertThat(new Spellings(many).nearest("Orders7Tabel")).isEmpty();
        assertThat(new Spellings(many).nearest("orders-7Table")).contains("Orders7Table");
        assertThat(new Spellings(most).slip("Orders7Tabel")).contains("Orders7Table");
        assertThat(new Spellings(many).slip("Orders7Tabel")).isEmpty();
        assertThat(new Spellings(many).slip("orders-7Table")).contains("Orders7Table");
    }
}
