package kz.ruqsat.app.stories;

import com.microsoft.playwright.Locator;

/** Somebody who uses no mouse. */
record Keys(Visitor visitor) {

    /** Presses Tab until that thing has the focus. */
    void tabsTo(Locator thing) {
        for (int i = 0; i < 60; i++) {
            press("Tab");
            if (Boolean.TRUE.equals(thing.first().evaluate("e => e === document.activeElement"))) {
                return;
            }
        }
        throw new AssertionError("Tab never comes to " + thing);
    }

    void types(String text) {
        visitor.page().keyboard().type(text);
    }

    void press(String key) {
        visitor.page().keyboard().press(key);
    }

    /** The words of what has the focus. */
    String focused() {
        return String.valueOf(visitor.page().evaluate("document.activeElement.innerText"));
    }
}
