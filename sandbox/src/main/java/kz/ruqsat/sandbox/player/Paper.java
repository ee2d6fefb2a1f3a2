package kz.ruqsat.sandbox.player;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import kz.ruqsat.sandbox.player.Form.Upload;

/** Makes small PDF files: what an applicant has scanned. */
final class Paper {
    private Paper() {}

    /** One page with a line of Latin text. */
    static Upload pdf(String fileName, String line) {
        var content = "BT /F1 14 Tf 60 780 Td (" + line.replaceAll("[()\\\\]", " ") + ") Tj ET";
        var objects = new String[] {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                    + " /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
        };
        return new Upload(fileName, "application/pdf", file(objects).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String file(String... objects) {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new ArrayList<Integer>();
        for (int i = 0; i < objects.length; i++) {
            places.add(pdf.length());
            pdf.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int table = pdf.length();
        pdf.append("xref\n0 ").append(objects.length + 1).append("\n0000000000 65535 f \n");
        places.forEach(place -> pdf.append(String.format(Locale.ROOT, "%010d 00000 n \n", place)));
        pdf.append("trailer\n<< /Size ").append(objects.length + 1).append(" /Root 1 0 R >>\n");
        return pdf.append("startxref\n").append(table).append("\n%%EOF\n").toString();
    }
}
