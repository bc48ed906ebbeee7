// The launcher under the name that it had: it still works, and starts a few milliseconds later (decisions/0003).
import './plainproof.cjs';
