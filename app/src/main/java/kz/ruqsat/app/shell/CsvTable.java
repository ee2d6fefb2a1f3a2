package kz.ruqsat.app.shell;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** A table as CSV (RFC 4180) that spreadsheets read as UTF-8 and never as formulas. */
public final class CsvTable {
    private static final String FORMULA_SIGNS = "=+-@\t\r";

    private final PrintWriter out;

    public CsvTable(PrintWriter out) {
        this.out = out;
        out.write('\uFEFF');
    }

    /** One line. */
    public void row(List<String> cells) {
        out.write(cells.stream().map(CsvTable::cell).collect(Collectors.joining(",")) + "\r\n");
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
