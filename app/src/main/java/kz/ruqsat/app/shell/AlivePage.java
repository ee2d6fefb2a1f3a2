package kz.ruqsat.app.shell;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page, until the portal has one: shows that templates and Spring meet. */
@Controller
class AlivePage {

    @GetMapping("/")
    String show(Model model) {
        model.addAttribute("name", "Ruqsat");
        return "shell/alive";
    }
}
