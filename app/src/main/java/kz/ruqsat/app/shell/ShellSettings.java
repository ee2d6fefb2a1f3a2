package kz.ruqsat.app.shell;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set for the page frame.
 *
 * @param demo {@code ruqsat.demo}: whether the pages for the house itself ({@code /dev/components}) are shown
 * @param ncalayer {@code ruqsat.ncalayer}: websocket addresses at which the browser looks for NCALayer, in this order
 * @param formTargets {@code ruqsat.form-targets}: origins outside this one to which a form may lead, such as the
 *     payment gateway's {@code https://pay.example.kz}
 */
@ConfigurationProperties("ruqsat")
public record ShellSettings(
        @DefaultValue("false") boolean demo,
        @DefaultValue("wss://127.0.0.1:13579") List<String> ncalayer,
        @DefaultValue List<String> formTargets) {
    public ShellSettings {
        ncalayer = List.copyOf(ncalayer);
        formTargets = List.copyOf(formTargets);
    }
}
