// Pages that follow what happens: the parts that say so are asked for again, by htmx's attributes.
import "./clock.js";
import "./file.js";
import "./picture.js";
import "./whole.js";
import htmx from "htmx.org";

htmx.config.allowEval = false;
htmx.config.includeIndicatorStyles = false; // the policy takes no styles that a script writes
htmx.config.historyEnabled = false;
htmx.config.selfRequestsOnly = true;
