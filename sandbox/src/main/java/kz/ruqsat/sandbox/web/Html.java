package kz.ruqsat.sandbox.web;

/** Plain pages for the demo: one column, no script. */
public final class Html {
    private Html() {}

    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /**
     * A whole page.
     *
     * @param refresh seconds and address, as {@code <meta http-equiv=refresh>} has them; empty for a page that stays
     */
    public static String page(Texts texts, String title, String refresh, String body) {
        var meta = refresh.isEmpty() ? "" : "<meta http-equiv=\"refresh\" content=\"" + escaped(refresh) + "\">";
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                %s
                <title>%s</title>
                <style>
                body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1.125rem/1.5 sans-serif; color: #0b0c0c }
                form { margin: 0 0 .75rem }
                button { font: inherit; padding: .5rem 1rem; min-width: 18rem; text-align: left; cursor: pointer }
                dt { font-weight: bold } dd { margin: 0 0 .5rem }
                pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f3f2f1; padding: .75rem }
                nav a { margin-right: 1rem } .note { color: #505a5f }
                </style>
                </head>
                <body>
                <nav aria-label="%s"><a href="?lang=kk" lang="kk">Қазақша</a><a href="?lang=ru" lang="ru">Русский</a><a href="?lang=en" lang="en">English</a></nav>
                <main>
                <h1>%s</h1>
                %s
                </main>
                </body>
                </html>
                """.formatted(
                        texts.language(), meta, escaped(title), escaped(texts.get("language")), escaped(title), body);
    }

    /** A form of one button that posts fixed fields; {@code fields} is names and values by turns. */
    public static String button(String action, String label, String... fields) {
        var form = new StringBuilder("<form method=\"post\" action=\"" + escaped(action) + "\">");
        for (int i = 0; i < fields.length; i += 2) {
            form.append("<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                    .formatted(escaped(fields[i]), escaped(fields[i + 1])));
        }
        return form.append("<button>")
                .append(escaped(label))
                .append("</button></form>\n")
                .toString();
    }
}
