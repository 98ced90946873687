// What the components and the page's own files export to `course`, for the type checker alone.

interface Component {
  /** Makes the element show what the progress says now. */
  update(): void;
}

interface PlayerLike {
  readonly facts: CourseFacts;
  readonly progress: ProgressLike;
  module(id: string): ModuleFacts;
}

interface Course {
  components: Record<string, (element: HTMLElement, player: PlayerLike) => Component>;
  frames: ((player: PlayerLike, route: string) => void)[];
  // words.js
  stateWords: Record<ModuleState["state"], string>;
  storeWords: Record<Store["kind"], string>;
  // dom.js
  part(root: Element | Document, name: string): HTMLElement;
  need(root: Element | Document, selector: string): HTMLElement;
  all(root: Element | Document, selector: string): HTMLElement[];
  make(tag: string, options?: { className?: string; text?: string }, ...children: (Node | string)[]): HTMLElement;
  onAction(root: Element, actions: Record<string, (button: HTMLElement) => void>): void;
  focusOn(element: HTMLElement): void;
  copyText(text: string): Promise<boolean>;
  download(name: string, text: string): void;
  announce(text: string): void;
  // facts.js, router.js
  readFacts(page: Document): CourseFacts;
  showView(): HTMLElement;
  Router: new (onShow: (route: string, view: HTMLElement) => void) => { readonly route: string; show(moved: boolean): void };
  // question.js
  showQuestion(form: HTMLFormElement, facts: QuestionFacts, seed: number, answer: Answer | undefined): void;
  // progress-view.js
  saveFile(progress: ProgressLike): void;
}
