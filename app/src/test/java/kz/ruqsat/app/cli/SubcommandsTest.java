package kz.ruqsat.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubcommandsTest {

    private final List<String> heard = new ArrayList<>();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final Subcommands subcommands = new Subcommands(
            List.of(new Listening("serve"), new Listening("journal verify")),
            new PrintStream(errors, true, StandardCharsets.UTF_8));

    @Test
    void servesWhenNothingIsNamed() {
        subcommands.run(List.of("--ruqsat.demo=true"));
        assertThat(heard).containsExactly("serve [--ruqsat.demo=true]");
    }

    @Test
    void findsANameOfTwoWords() {
        subcommands.run(List.of("journal", "verify", "more", "--ruqsat.data-dir=x"));
        assertThat(heard).containsExactly("journal verify [more, --ruqsat.data-dir=x]");
    }

    @Test
    void listsWhatThereIsWhenANameIsUnknown() {
        assertThat(subcommands.run(List.of("jornal"))).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("\"jornal\"", "  journal verify: test");
    }

    private final class Listening implements Subcommand {

        private final String name;

        Listening(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String purpose() {
            return "test";
        }

        @Override
        public int run(List<String> arguments) {
            heard.add(name + " " + arguments);
            return 0;
        }
    }
}
