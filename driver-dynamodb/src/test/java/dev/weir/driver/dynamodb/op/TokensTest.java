package dev.weir.driver.dynamodb.op;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static final int MANY = 10_000;
    private static final int LONGEST = 36;

    @Test
    void noTwoAreTheSame() {
        assertThat(made(new Tokens())).doesNotHaveDuplicates();
    }

    @Test
    void theServiceTakesThem() {
        assertThat(made(new Tokens())).allMatch(token -> !token.isEmpty() && token.length() <= LONGEST);
    }

    @Test
    void thoseOfAnotherDriverAreOthers() {
        assertThat(made(new Tokens())).doesNotContainAnyElementsOf(made(new Tokens()));
    }

    private static List<String> made(Tokens tokens) {
        return Stream.generate(tokens::next).limit(MANY).toList();
    }
}
