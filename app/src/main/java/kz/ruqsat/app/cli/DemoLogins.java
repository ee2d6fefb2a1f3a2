package kz.ruqsat.app.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code logins FILE}: prints the log-ins of the demo people, for the launcher. */
public final class DemoLogins implements Subcommand {

    private static final String LINE = "  %-14s %-14s %-18s %s";

    private final PrintStream out;

    public DemoLogins() {
        this(System.out);
    }

    DemoLogins(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "logins";
    }

    @Override
    public String purpose() {
        return "print the log-ins that a people file holds";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() != 1 || Files.notExists(Path.of(arguments.getFirst()))) {
            out.println("Give the people file, as in: logins data/sandbox/people.json");
            return 2;
        }
        JsonNode people = JsonMapper.shared().readTree(Path.of(arguments.getFirst()));
        out.println("Applicants (certificate, then IIN or BIN and password):");
        line("IIN", "BIN", "password", "who");
        for (JsonNode applicant : people.path("applicants")) {
            person(
                    applicant,
                    text(applicant, "bin"),
                    text(applicant.path("organisation"), "ru") + ", " + text(applicant, "certificate"));
        }
        out.println("State bodies:");
        for (JsonNode body : people.path("bodies")) {
            for (JsonNode official : body.path("people")) {
                person(official, text(body, "id"), text(official.path("position"), "ru") + ", " + roles(official));
            }
        }
        return 0;
    }

    private void person(JsonNode person, String second, String what) {
        String name = text(person, "surname") + " " + text(person, "name");
        line(text(person, "iin"), second, text(person, "password"), name + " (" + what + ")");
    }

    private void line(Object... columns) {
        out.println(String.format(Locale.ROOT, LINE, columns));
    }

    private static String roles(JsonNode official) {
        StringJoiner roles = new StringJoiner(" ");
        official.path("roles").forEach(role -> roles.add(role.asString()));
        return roles.toString();
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? value.asString() : "—";
    }
}
