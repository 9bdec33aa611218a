package dev.terwaydoctor.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.ask.Token.Form;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "why is web-0 down? ~ why|is|web-0|down|?",
                "shop/cart-0: broken ~ shop/cart-0|:|broken",
                "can't resolve x ~ can't|resolve|x",
                "since 10:30, ns=shop ~ since|10:30|,|ns|=|shop",
                "logs -n shop --tail=5 ~ logs|-n|shop|--tail|=|5",
                "web->db ~ web|->|db",
                "node 10.0.0.1. ~ node|10.0.0.1|.",
                "in Init:CrashLoopBackOff ~ in|Init:CrashLoopBackOff",
                "命名空间shop下的cart ~ 命名空间|shop|下的|cart",
                "(10.0.0.1) ~ (|10.0.0.1|)",
            })
    void namesTimesAndFlagsStayWhole(String text, String tokens) {
        assertThat(String.join("|", texts(text))).isEqualTo(tokens);
    }

    @Test
    void quotesHoldPhrasesTogether() {
        List<Token> tokens = Tokenizer.tokens("see 'Peer down' and \"no route\" in ```web-0```");

        assertThat(tokens.stream().filter(token -> token.form() == Form.QUOTED).map(Token::text))
                .containsExactly("Peer down", "no route", "web-0");
    }

    @Test
    void anApostropheOpensNoQuote() {
        assertThat(Tokenizer.tokens("it isn't web's fault, don't ask")).noneMatch(token -> token.form() == Form.QUOTED);
    }

    @Test
    void aQuoteThatNeverClosesIsAMark() {
        assertThat(Tokenizer.tokens("the \"web pod"))
                .extracting(Token::form)
                .containsExactly(Form.WORD, Form.MARK, Form.WORD, Form.WORD);
    }

    @Test
    void nothingIsLostButBlanks() {
        String text = "a; rm -rf / && $(x) | y > z # q\n\\ ^ % ~ `";

        assertThat(String.join("", texts(text)).replace("\n", "")).isEqualTo(text.replaceAll("\\s", ""));
    }

    private static List<String> texts(String text) {
        return Tokenizer.tokens(text).stream().map(Token::text).toList();
    }
}
