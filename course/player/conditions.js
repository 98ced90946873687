{
  const COMPARISON = /^([\p{L}_][\p{L}\p{N}_-]*)\s*(>=|<=|==|!=|>|<)\s*(-?\d+)$/u;

  /** @type {Record<string, (a: number, b: number) => boolean>} */
  const OPERATORS = {
    ">=": (a, b) => a >= b,
    "<=": (a, b) => a <= b,
    "==": (a, b) => a === b,
    "!=": (a, b) => a !== b,
    ">": (a, b) => a > b,
    "<": (a, b) => a < b,
  };

  /**
   * Reads `trust >= 2 and time < 5`.
   * @param {string} text
   * @returns {Comparison[]}  all of them must hold
   * @throws {SyntaxError} when a part is no comparison of a name with an integer
   */
  function parseCondition(text) {
    return text.split(/\s+and\s+/).map((part) => parseComparison(part.trim()));
  }

  /**
   * @param {string} part
   * @returns {Comparison}
   */
  function parseComparison(part) {
    const found = COMPARISON.exec(part);
    if (found === null) throw new SyntaxError(`条件「${part}」を読めません。「信頼 >= 2」のように、名前・比較・整数の順に書き、続けるときは and でつないでください。`);
    return { name: found[1], op: found[2], value: Number(found[3]) };
  }

  /**
   * @param {ScenarioState} state
   * @param {string} name
   */
  const valueOf = (state, name) => (Object.hasOwn(state, name) ? state[name] : 0);

  /**
   * Whether a condition holds; an empty one always does. Names missing from the state count as 0.
   * @param {string | null | undefined} condition
   * @param {ScenarioState} state
   */
  function holds(condition, state) {
    if (!condition || condition.trim() === "") return true;
    return parseCondition(condition).every(({ name, op, value }) => OPERATORS[op](valueOf(state, name), value));
  }

  /**
   * Adds the effects of a choice to the state.
   * @param {ScenarioState} state
   * @param {ScenarioState} effects  name → what is added
   * @param {Bounds} [bounds]  name → least and greatest value
   * @returns {ScenarioState}  a new state
   */
  function applyEffects(state, effects, bounds = {}) {
    const changed = Object.entries(effects).map(([name, by]) => [name, clamp(valueOf(state, name) + by, bounds, name)]);
    return { ...state, ...Object.fromEntries(changed) };
  }

  /**
   * @param {number} value
   * @param {Bounds} bounds
   * @param {string} name
   */
  function clamp(value, bounds, name) {
    if (!Object.hasOwn(bounds, name)) return value;
    return Math.min(Math.max(value, bounds[name].min), bounds[name].max);
  }

  /**
   * The scene that follows: the first route whose condition holds.
   * @param {{when?: string, to: string}[]} routes
   * @param {ScenarioState} state
   * @returns {string | null}  null when no route fits
   */
  function nextScene(routes, state) {
    return routes.find((route) => holds(route.when, state))?.to ?? null;
  }

  course.parseCondition = parseCondition;
  course.holds = holds;
  course.applyEffects = applyEffects;
  course.nextScene = nextScene;
}
