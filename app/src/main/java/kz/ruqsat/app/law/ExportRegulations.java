package kz.ruqsat.app.law;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.TimeConfiguration;
import kz.ruqsat.app.cli.Subcommand;
import kz.ruqsat.compiler.Law;
import kz.ruqsat.compiler.export.LawExport;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code regulations export}: all regulations in force today as one JSON document on standard output. */
public final class ExportRegulations implements Subcommand {
    private final PrintStream out;
    private final PrintStream errors;
    private final InstantSource time;

    public ExportRegulations() {
        this(System.out, System.err, TimeConfiguration.ofTheMachine());
    }

    ExportRegulations(PrintStream out, PrintStream errors, InstantSource time) {
        this.out = out;
        this.errors = errors;
        this.time = time;
    }

    @Override
    public String name() {
        return "regulations export";
    }

    @Override
    public String purpose() {
        return "write all regulations as one JSON document";
    }

    @Override
    public int run(List<String> arguments) {
        Optional<Law> law = RegulationsFolder.of(arguments).compile(errors);
        if (law.isEmpty()) {
            return RegulationsFolder.UNSOUND;
        }
        var today = time.instant().atZone(Laws.ZONE).toLocalDate();
        byte[] json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsBytes(LawExport.of(law.get(), today));
        out.writeBytes(json);
        out.println();
        out.flush();
        return RegulationsFolder.SOUND;
    }
}
