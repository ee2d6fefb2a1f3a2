package kz.ruqsat.app.shell.dev;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.form.FieldError;
import kz.ruqsat.app.shell.form.FormInput;
import kz.ruqsat.app.shell.form.FormSchema;
import kz.ruqsat.app.shell.form.FormView;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /dev/components}: all components at one glance; its form is really read and checked, and kept nowhere. */
@Controller
@ConditionalOnProperty("ruqsat.demo")
class ComponentsPage {

    private static final String TEMPLATE = "shell/components";
    private static final String TITLE = "Components";

    private final FormSchema schema;

    ComponentsPage() throws IOException {
        try (InputStream in = new ClassPathResource("dev/sample.schema.json").getInputStream()) {
            schema = FormSchema.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @GetMapping("/dev/components")
    ModelAndView show(PageFrame frame) {
        return frame.show(TEMPLATE, TITLE, view(frame, FormView.empty(schema, frame.texts())));
    }

    @PostMapping("/dev/components")
    ModelAndView send(PageFrame frame, HttpServletRequest request) {
        FormInput input = schema.read(request.getParameterMap());
        if (input.rowsOnly()) {
            FormView form = FormView.of(schema, input.value(), List.of(), frame.texts());
            return frame.show(TEMPLATE, TITLE, view(frame, form));
        }
        List<FieldError> errors = schema.check(input.value());
        FormView form = FormView.of(schema, input.value(), errors, frame.texts());
        return errors.isEmpty()
                ? frame.show(TEMPLATE, TITLE, view(frame, form))
                : frame.refused(TEMPLATE, TITLE, view(frame, form));
    }

    private static ComponentsView view(PageFrame frame, FormView form) {
        return new Samples(frame.texts()).all(form);
    }
}
