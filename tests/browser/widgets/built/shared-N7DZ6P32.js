import{c as Z,d as y}from"./shared-KKX76XUW.js";var qd=Object.defineProperty,Ed=s=>{throw TypeError(s)},Zd=(s,e,t)=>e in s?qd(s,e,{enumerable:!0,configurable:!0,writable:!0,value:t}):s[e]=t,A=(s,e,t)=>Zd(s,typeof e!="symbol"?e+"":e,t),Id=(s,e,t)=>e.has(s)||Ed("Cannot "+t),Jd=(s,e,t)=>(Id(s,e,"read from private field"),t?t.call(s):e.get(s)),Yd=(s,e,t)=>e.has(s)?Ed("Cannot add the same private member more than once"):e instanceof WeakSet?e.add(s):e.set(s,t),xd=(s,e,t,i)=>(Id(s,e,"write to private field"),i?i.call(s,t):e.set(s,t),t),je;function Qd(s){let e=/^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(s.trim());if(!e)return!0;let t=e[1];t.length===3&&(t=t.split("").map(l=>l+l).join(""));let i=parseInt(t.substring(0,2),16),o=parseInt(t.substring(2,4),16),n=parseInt(t.substring(4,6),16);return(.299*i+.587*o+.114*n)/255<.5}var d={black:{400:"#0A0A0A",500:"#171717",50010:"#1717171A",50020:"#17171733"},gray:{200:"#F5F5F5",400:"#3A3A3A",500:"#E5E5E5",600:"#737373"},white:{500:"#FFFFFF",50010:"#FFFFFF1A",50020:"#FFFFFF33"},blue:{400:"#60A5FA",500:"#2563EB"}},G=d.blue[500],ne={light:{colors:{primary:d.black[500],secondary:d.white[500],border:d.gray[500],link:d.blue[500],icon:d.black[500]},button:{cornerRadius:"4px"}},dark:{colors:{primary:d.white[500],secondary:d.black[500],border:d.gray[400],link:d.blue[400],icon:d.white[500]},button:{cornerRadius:"4px"}}},Td=()=>typeof window>"u"?"light":window.matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light",Sd=s=>{if(typeof window>"u")return()=>{};let e=window.matchMedia("(prefers-color-scheme: dark)"),t=i=>{s(i.matches?"dark":"light")};return e.addEventListener("change",t),()=>{e.removeEventListener("change",t)}},Xd=(()=>{try{return typeof HTMLElement>"u"?class{}:HTMLElement}catch{return class{}}})(),U=class extends Xd{constructor(){super(...arguments),Yd(this,je,!1)}static get id(){return"courier-base-element"}connectedCallback(){var e;Jd(this,je)||(xd(this,je,!0),(e=this.onComponentMounted)==null||e.call(this))}disconnectedCallback(){var e;xd(this,je,!1),(e=this.onComponentUnmounted)==null||e.call(this)}onComponentMounted(){}onComponentUnmounted(){}};je=new WeakMap;var qe=class extends U{constructor(){super(),A(this,"_currentSystemTheme"),A(this,"_systemThemeCleanup"),this._currentSystemTheme=Td(),this._systemThemeCleanup=Sd(e=>{this._currentSystemTheme=e,this.onSystemThemeChange(e)})}static get id(){return"courier-system-theme-element"}get currentSystemTheme(){return this._currentSystemTheme}onComponentUnmounted(){var e;(e=this._systemThemeCleanup)==null||e.call(this),super.onComponentUnmounted()}onSystemThemeChange(e){}},mt={borderRadius:"4px",fontSize:"14px"},_e={primary:s=>({...mt,backgroundColor:ne[s].colors.primary,textColor:ne[s].colors.secondary,fontWeight:"500",shadow:"none"}),secondary:s=>({...mt,backgroundColor:ne[s].colors.secondary,textColor:ne[s].colors.primary,fontWeight:"500",border:`1px solid ${ne[s].colors.border}`,shadow:s==="light"?"0px 1px 2px 0px rgba(0, 0, 0, 0.06)":"0px 1px 2px 0px rgba(255, 255, 255, 0.1)"}),tertiary:s=>({...mt,backgroundColor:ne[s].colors.border,textColor:ne[s].colors.primary,fontWeight:"500",border:"none",shadow:"none"})},pe=class extends qe{constructor(e){super(),A(this,"_button"),A(this,"_style");let t=this.attachShadow({mode:"open"});this._button=document.createElement("button"),this._button.setAttribute("part","button"),this._style=document.createElement("style"),this._style.textContent=this.getStyles(e),t.appendChild(this._style),t.appendChild(this._button),this.updateButton(e),this._button.addEventListener("click",i=>{i.preventDefault(),i.stopPropagation(),e.onClick&&e.onClick()})}static get id(){return"courier-button"}getStyles(e){let t=e.mode==="system"?this.currentSystemTheme:e.mode,i=()=>_e.secondary(t).textColor,o=()=>_e.secondary(t).backgroundColor,n=()=>_e.secondary(t).border,l=()=>_e.secondary(t).shadow,r=()=>_e.secondary(t).borderRadius,a=()=>_e.secondary(t).fontSize,h=()=>_e.secondary(t).fontWeight;return`
      :host {
        display: inline-block;
      }

      button {
        border: none;
        border-radius: ${e.borderRadius??r()};
        font-weight: ${e.fontWeight??h()};
        font-family: ${e.fontFamily??"inherit"};
        font-size: ${e.fontSize??a()};
        padding: 6px 10px;
        cursor: pointer;
        width: 100%;
        height: 100%;
        background-color: ${e.backgroundColor??o()};
        color: ${e.textColor??i()};
        border: ${e.border??n()};
        box-shadow: ${e.shadow??l()};
        touch-action: manipulation;
      }

      button:hover {
        ${e.hoverBackgroundColor?`background-color: ${e.hoverBackgroundColor};`:"filter: brightness(0.9);"}
      }

      button:active {
        ${e.activeBackgroundColor?`background-color: ${e.activeBackgroundColor};`:"filter: brightness(0.8);"}
      }

      button:disabled {
        opacity: 0.5;
        cursor: not-allowed;
      }
    `}updateButton(e){e.text&&(this._button.textContent=e.text),this._style.textContent=this.getStyles(e)}},z={inbox:`<svg width="24" height="24" viewBox="0 0 24 24" fill="none" xmlns="http://www.w3.org/2000/svg">
<path d="M5.5 14.5V17C5.5 17.2812 5.71875 17.5 6 17.5H18C18.25 17.5 18.5 17.2812 18.5 17V14.5H15.9375L15.2812 15.8125C15.0938 16.25 14.6562 16.5 14.1875 16.5H9.78125C9.3125 16.5 8.875 16.25 8.6875 15.8125L8.03125 14.5H5.5ZM18.1875 13L16.6562 6.90625C16.5938 6.65625 16.4062 6.5 16.1875 6.5H7.8125C7.5625 6.5 7.375 6.65625 7.3125 6.90625L5.78125 13H8.1875C8.65625 13 9.09375 13.2812 9.3125 13.7188L9.9375 15H14.0312L14.6875 13.7188C14.875 13.2812 15.3125 13 15.7812 13H18.1875ZM4 14.25C4 14.0938 4 13.9375 4.03125 13.7812L5.84375 6.53125C6.09375 5.625 6.875 5 7.8125 5H16.1875C17.0938 5 17.9062 5.625 18.125 6.53125L19.9375 13.7812C19.9688 13.9375 20 14.0938 20 14.25V17C20 18.125 19.0938 19 18 19H6C4.875 19 4 18.125 4 17V14.25Z" fill="currentColor"/>
</svg>`,archive:`<svg width="24" height="24" viewBox="0 0 24 24" fill="none" xmlns="http://www.w3.org/2000/svg">
<path d="M5.5 6.5V8H18.5V6.5H5.5ZM5 5H19C19.5312 5 20 5.46875 20 6V8.5C20 9.0625 19.5312 9.5 19 9.5H5C4.4375 9.5 4 9.0625 4 8.5V6C4 5.46875 4.4375 5 5 5ZM9 11.75C9 11.3438 9.3125 11 9.75 11H14.25C14.6562 11 15 11.3438 15 11.75C15 12.1875 14.6562 12.5 14.25 12.5H9.75C9.3125 12.5 9 12.1875 9 11.75ZM5 17V10.5H6.5V17C6.5 17.2812 6.71875 17.5 7 17.5H17C17.25 17.5 17.5 17.2812 17.5 17V10.5H19V17C19 18.125 18.0938 19 17 19H7C5.875 19 5 18.125 5 17Z" fill="currentColor"/>
</svg>`,check:`<svg width="24" height="24" viewBox="0 0 24 24" fill="none" xmlns="http://www.w3.org/2000/svg">
<path d="M18.793 7.33203C19.0742 7.64453 19.0742 8.11328 18.793 8.39453L10.543 16.6445C10.2305 16.957 9.76172 16.957 9.48047 16.6445L5.23047 12.3945C4.91797 12.1133 4.91797 11.6445 5.23047 11.3633C5.51172 11.0508 5.98047 11.0508 6.26172 11.3633L9.98047 15.082L17.7305 7.33203C18.0117 7.05078 18.4805 7.05078 18.7617 7.33203H18.793Z" fill="currentColor"/>
</svg>`,filter:`<svg width="24" height="24" viewBox="0 0 24 24" fill="none" xmlns="http://www.w3.org/2000/svg">
<path d="M5 7C5 6.59375 5.3125 6.25 5.75 6.25H18.25C18.6562 6.25 19 6.59375 19 7C19 7.4375 18.6562 7.75 18.25 7.75H5.75C5.3125 7.75 5 7.4375 5 7ZM7 12C7 11.5938 7.3125 11.25 7.75 11.25H16.25C16.6562 11.25 17 11.5938 17 12C17 12.4375 16.6562 12.75 16.25 12.75H7.75C7.3125 12.75 7 12.4375 7 12ZM14 17C14 17.4375 13.6562 17.75 13.25 17.75H10.75C10.3125 17.75 10 17.4375 10 17C10 16.5938 10.3125 16.25 10.75 16.25H13.25C13.6562 16.25 14 16.5938 14 17Z" fill="currentColor"/>
</svg>`,right:`<svg width="24" height="24" viewBox="0 0 24 24" fill="none" xmlns="http://www.w3.org/2000/svg">
<path d="M18.75 12.547L13.25 17.797C12.9375 18.0783 12.4688 18.0783 12.1875 17.7658C11.9062 17.4533 11.9062 16.9845 12.2188 16.7033L16.375 12.7345H5.75C5.3125 12.7345 5 12.422 5 11.9845C5 11.5783 5.3125 11.2345 5.75 11.2345H16.375L12.2188 7.29703C11.9062 7.01578 11.9062 6.51578 12.1875 6.23453C12.4688 5.92203 12.9688 5.92203 13.25 6.20328L18.75 11.4533C18.9062 11.6095 19 11.797 19 11.9845C19 12.2033 18.9062 12.3908 18.75 12.547Z" fill="currentColor"/>
</svg>`,remove:`<svg width="24" height="24" viewBox="0 0 24 24" fill="none" xmlns="http://www.w3.org/2000/svg">
<path d="M16.7969 8.27344L13.0469 12.0234L16.7656 15.7422C17.0781 16.0234 17.0781 16.4922 16.7656 16.7734C16.4844 17.0859 16.0156 17.0859 15.7344 16.7734L11.9844 13.0547L8.26562 16.7734C7.98438 17.0859 7.51562 17.0859 7.23438 16.7734C6.92188 16.4922 6.92188 16.0234 7.23438 15.7109L10.9531 11.9922L7.23438 8.27344C6.92188 7.99219 6.92188 7.52344 7.23438 7.21094C7.51562 6.92969 7.98438 6.92969 8.29688 7.21094L12.0156 10.9609L15.7344 7.24219C16.0156 6.92969 16.4844 6.92969 16.7969 7.24219C17.0781 7.52344 17.0781 7.99219 16.7969 8.27344Z" fill="currentColor"/>
</svg>`,overflow:`<svg width="24" height="24" viewBox="0 0 24 24" fill="none" xmlns="http://www.w3.org/2000/svg">
<path d="M18.5117 11.9883C18.5117 12.5508 18.1992 13.0195 17.7617 13.3008C17.293 13.582 16.6992 13.582 16.2617 13.3008C15.793 13.0195 15.5117 12.5508 15.5117 11.9883C15.5117 11.457 15.793 10.9883 16.2617 10.707C16.6992 10.4258 17.293 10.4258 17.7617 10.707C18.1992 10.9883 18.5117 11.457 18.5117 11.9883ZM13.5117 11.9883C13.5117 12.5508 13.1992 13.0195 12.7617 13.3008C12.293 13.582 11.6992 13.582 11.2617 13.3008C10.793 13.0195 10.5117 12.5508 10.5117 11.9883C10.5117 11.457 10.793 10.9883 11.2617 10.707C11.6992 10.4258 12.293 10.4258 12.7617 10.707C13.1992 10.9883 13.5117 11.457 13.5117 11.9883ZM7.01172 13.4883C6.44922 13.4883 5.98047 13.207 5.69922 12.7383C5.41797 12.3008 5.41797 11.707 5.69922 11.2383C5.98047 10.8008 6.44922 10.4883 7.01172 10.4883C7.54297 10.4883 8.01172 10.8008 8.29297 11.2383C8.57422 11.707 8.57422 12.3008 8.29297 12.7383C8.01172 13.207 7.54297 13.4883 7.01172 13.4883Z" fill="currentColor"/>
</svg>`,read:`<svg width="24" height="24" viewBox="0 0 24 24" fill="none" xmlns="http://www.w3.org/2000/svg">
<path d="M7 6.5C6.71875 6.5 6.5 6.75 6.5 7V17C6.5 17.2812 6.71875 17.5 7 17.5H17C17.25 17.5 17.5 17.2812 17.5 17V7C17.5 6.75 17.25 6.5 17 6.5H7ZM5 7C5 5.90625 5.875 5 7 5H17C18.0938 5 19 5.90625 19 7V17C19 18.125 18.0938 19 17 19H7C5.875 19 5 18.125 5 17V7ZM15.5312 10.5312L11.5312 14.5312C11.2188 14.8438 10.75 14.8438 10.4688 14.5312L8.46875 12.5312C8.15625 12.25 8.15625 11.7812 8.46875 11.5C8.75 11.1875 9.21875 11.1875 9.53125 11.5L11 12.9688L14.4688 9.46875C14.75 9.1875 15.2188 9.1875 15.5 9.46875C15.8125 9.78125 15.8125 10.25 15.5 10.5312H15.5312Z" fill="currentColor"/>
</svg>`,archiveRead:`<svg width="24" height="24" viewBox="0 0 24 24" fill="none" xmlns="http://www.w3.org/2000/svg">
<path d="M7.5 6.5V15.25H16.5V6.5H7.5ZM6 15.25V6.5C6 5.6875 6.65625 5 7.5 5H16.5C17.3125 5 18 5.6875 18 6.5V15.25C18.4062 15.25 18.75 15.5938 18.75 16C18.75 16.4375 18.4062 16.75 18 16.75H6C5.5625 16.75 5.25 16.4375 5.25 16C5.25 15.5938 5.5625 15.25 6 15.25ZM5 13V14.5H4.5V17.5H19.5V14.5H19V13H19.5C20.3125 13 21 13.6875 21 14.5V17.5C21 18.3438 20.3125 19 19.5 19H4.5C3.65625 19 3 18.3438 3 17.5V14.5C3 13.6875 3.65625 13 4.5 13H5ZM15.0312 9.625L11.6875 12.9688C11.5312 13.0938 11.3438 13.1875 11.1562 13.1875C10.9375 13.1875 10.75 13.0938 10.625 12.9688L8.96875 11.2812C8.65625 11 8.65625 10.5312 8.96875 10.25C9.25 9.9375 9.71875 9.9375 10 10.25L11.1562 11.375L13.9688 8.5625C14.25 8.28125 14.7188 8.28125 15 8.5625C15.3125 8.875 15.3125 9.34375 15 9.625H15.0312Z" fill="currentColor"/>
</svg>`,unread:`<svg width="24" height="24" viewBox="0 0 24 24" fill="none" xmlns="http://www.w3.org/2000/svg">
<path d="M17 6.5H7C6.71875 6.5 6.5 6.75 6.5 7V17C6.5 17.2812 6.71875 17.5 7 17.5H17C17.25 17.5 17.5 17.2812 17.5 17V7C17.5 6.75 17.25 6.5 17 6.5ZM7 5H17C18.0938 5 19 5.90625 19 7V17C19 18.125 18.0938 19 17 19H7C5.875 19 5 18.125 5 17V7C5 5.90625 5.875 5 7 5Z" fill="currentColor"/>
</svg>`,unarchive:`<svg width="24" height="24" viewBox="0 0 24 24" fill="none" xmlns="http://www.w3.org/2000/svg">
<path d="M5.5 11C5.0625 11 4.75 10.6875 4.75 10.25V5.75C4.75 5.34375 5.0625 5 5.5 5C5.90625 5 6.25 5.34375 6.25 5.75V8.28125L6.875 7.53125C8.15625 6 10.0625 5 12.25 5C16.0938 5 19.25 8.15625 19.25 12C19.25 15.875 16.0938 19 12.25 19C10.6562 19 9.21875 18.5 8.03125 17.625C7.71875 17.375 7.625 16.9062 7.875 16.5625C8.125 16.2188 8.59375 16.1562 8.9375 16.4062C9.84375 17.0938 11 17.5 12.25 17.5C15.2812 17.5 17.75 15.0625 17.75 12C17.75 8.96875 15.2812 6.5 12.25 6.5C10.5312 6.5 9.03125 7.28125 8 8.5L7.15625 9.5H10C10.4062 9.5 10.75 9.84375 10.75 10.25C10.75 10.6875 10.4062 11 10 11H5.5Z" fill="currentColor"/>
</svg>`,chevronDown:`<svg width="24" height="24" viewBox="0 0 24 24" fill="none" xmlns="http://www.w3.org/2000/svg">
<path d="M12 15.5C11.8125 15.5 11.6562 15.4375 11.5312 15.3125L6.28125 10.0625C5.96875 9.78125 5.96875 9.3125 6.28125 9.03125C6.5625 8.71875 7.03125 8.71875 7.3125 9.03125L12 13.6875L16.6562 9.03125C16.9375 8.71875 17.4062 8.71875 17.6875 9.03125C18 9.3125 18 9.78125 17.6875 10.0625L12.4375 15.3125C12.3125 15.4375 12.1562 15.5 12 15.5Z" fill="currentColor"/>
</svg>`},X=class extends U{constructor(e,t,i){super(),A(this,"_color"),A(this,"_svg"),A(this,"_size"),A(this,"_iconContainer"),A(this,"_style"),this._color=e??d.black[500],this._svg=t,this._size=i??"24px";let o=this.attachShadow({mode:"open"});this._iconContainer=document.createElement("div"),o.appendChild(this._iconContainer),this._style=document.createElement("style"),this._style.textContent=this.getStyles(),o.appendChild(this._style),this.refresh()}static get id(){return"courier-icon"}getStyles(){return`
      :host {
        display: inline-block;
        line-height: 0;
        display: flex;
        align-items: center;
        justify-content: center;
      }

      svg {
        width: ${this._size};
        height: ${this._size};
        color: ${this._color};
      }
    `}refresh(){this._svg&&(this._iconContainer.innerHTML=this._svg),this._style.textContent=this.getStyles()}updateColor(e){this._color=e,this.refresh()}updateSVG(e){this._svg=e,this.refresh()}updateSize(e){this._size=e,this.refresh()}},et=class extends U{constructor(){super(),A(this,"link");let e=this.attachShadow({mode:"open"});this.link=document.createElement("a"),this.link.setAttribute("part","link");let t=document.createElement("style");t.textContent=`
      :host {
        display: inline-block;
      }

      a {
        text-decoration: none;
        border-radius: 4px;
        cursor: pointer;
        font-weight: 500;
        transition: all 0.2s ease;
        font-family: var(--courier-link-font-family, inherit);
        font-size: var(--courier-link-font-size, inherit);
      }

      /* Variants */
      a[data-variant="primary"][data-mode="light"] {
        color: var(--courier-link-color, ${ne.light.colors.link});
      }

      a[data-variant="primary"][data-mode="light"]:hover {
        opacity: 0.8;
      }

      a[data-variant="primary"][data-mode="light"]:active {
        opacity: 0.6;
      }

      a[data-variant="primary"][data-mode="dark"] {
        color: var(--courier-link-color, ${ne.dark.colors.link});
      }

      a[data-variant="primary"][data-mode="dark"]:hover {
        opacity: 0.8;
      }

      a[data-variant="primary"][data-mode="dark"]:active {
        opacity: 0.6;
      }

      a[data-underline="true"] {
        text-decoration: underline;
      }

      a:disabled {
        opacity: 0.6;
        cursor: not-allowed;
        pointer-events: none;
      }
    `,e.appendChild(t),e.appendChild(this.link),this.updateVariant(),this.updateUnderline(),this.updateMode()}static get id(){return"courier-link"}connectedCallback(){let e=document.createElement("slot");this.link.appendChild(e),this.updateHref()}attributeChangedCallback(e,t,i){if(t!==i)switch(e){case"href":this.updateHref();break;case"variant":case"mode":this.updateVariant();break;case"disabled":this.link.style.pointerEvents=this.hasAttribute("disabled")?"none":"auto",this.link.style.opacity=this.hasAttribute("disabled")?"0.6":"1";break;case"color":this.updateColor();break;case"underline":this.updateUnderline();break;case"target":this.updateTarget();break;case"font-family":this.updateFontFamily();break;case"font-size":this.updateFontSize();break}}updateHref(){let e=this.getAttribute("href");e&&(this.link.href=e)}updateVariant(){let e=this.getAttribute("variant")||"primary",t=this.getAttribute("mode")||"light";this.link.setAttribute("data-variant",e),this.link.setAttribute("data-mode",t)}updateColor(){let e=this.getAttribute("color");e?this.link.style.setProperty("--courier-link-color",e):this.link.style.removeProperty("--courier-link-color")}updateUnderline(){let e=this.getAttribute("underline")==="true";this.link.setAttribute("data-underline",e.toString())}updateMode(){let e=this.getAttribute("mode")||"light";this.link.setAttribute("data-mode",e)}updateTarget(){let e=this.getAttribute("target");e&&(this.link.target=e)}updateFontFamily(){let e=this.getAttribute("font-family");e?this.link.style.setProperty("--courier-link-font-family",e):this.link.style.removeProperty("--courier-link-font-family")}updateFontSize(){let e=this.getAttribute("font-size");e?this.link.style.setProperty("--courier-link-font-size",e):this.link.style.removeProperty("--courier-link-font-size")}};A(et,"observedAttributes",["href","variant","disabled","color","underline","mode","target","font-family","font-size"]);var be=class extends qe{constructor(){super()}build(e){if(e===null){this.replaceChildren();return}let t=e??this.defaultElement();t.hasAttribute("data-react-root")&&(t.style.display="contents"),this.replaceChildren(t)}defaultElement(){let e=document.createElement("div");return e.textContent="Default Element Factory",e.style.cssText=`
      background-color: red;
      text-align: center;
      padding: 12px;
    `,e}},ve=class extends be{constructor(e){super(),A(this,"_props"),A(this,"_title"),A(this,"_button"),A(this,"_style"),this._props=e}static get id(){return"courier-info-state"}defaultElement(){var e;let t=document.createElement("div");return this._title=document.createElement("h2"),(e=this._props.title)!=null&&e.text&&(this._title.textContent=this._props.title.text),this._button=new pe(this._props.button??_e.secondary(this.currentSystemTheme)),this._style=document.createElement("style"),this._style.textContent=this.getStyles(this._props),t.className="container",t.appendChild(this._style),t.appendChild(this._title),t.appendChild(this._button),this.appendChild(t),t}onSystemThemeChange(e){this.updateStyles(this._props)}getStyles(e){var t,i,o,n;return`
      :host {
        display: flex;
        align-items: center;
        justify-content: center;
        height: 100%;
        width: 100%;
      }

      .container {
        display: flex;
        flex-direction: column;
        align-items: center;
        justify-content: center;
        gap: 16px;
        text-align: center;
        padding: 24px;
        box-sizing: border-box;
        width: 100%;
        height: 100%;
      }

      .container h2 {
        margin: 0;
        color: ${((t=e.title)==null?void 0:t.textColor)??"red"};
        font-size: ${((i=e.title)==null?void 0:i.fontSize)??"16px"};
        font-weight: ${((o=e.title)==null?void 0:o.fontWeight)??"500"};
        font-family: ${((n=e.title)==null?void 0:n.fontFamily)??"inherit"};
      }
    `}updateStyles(e){this._props=e,this._style&&(this._style.textContent=this.getStyles(e)),this._button&&this._button.updateButton(e.button)}},fe=class extends U{constructor(e,t,i,o,n,l,r,a,h){super(),A(this,"_backgroundColor"),A(this,"_hoverBackgroundColor"),A(this,"_activeBackgroundColor"),A(this,"_borderRadius"),A(this,"_height"),A(this,"_width"),A(this,"_style"),A(this,"_button"),A(this,"_icon"),this._borderRadius=l,this._backgroundColor=i,this._hoverBackgroundColor=o,this._activeBackgroundColor=n,this._height=r,this._width=a;let c=this.attachShadow({mode:"open"});this._button=document.createElement("button"),this._button.setAttribute("part","button"),this._icon=new X(t,e,h),this._style=document.createElement("style"),this.refresh(),c.appendChild(this._style),this._button.appendChild(this._icon),c.appendChild(this._button)}static get id(){return"courier-icon-button"}refresh(){this._style.textContent=this.getStyles()}getStyles(){return`
      :host {
        display: inline-block;
        border-radius: ${this._borderRadius??"50%"};
      }

      button {
        border: none;
        border-radius: ${this._borderRadius??"50%"};
        cursor: pointer;
        width: ${this._width??"36px"};
        height: ${this._height??"36px"};
        display: flex;
        align-items: center;
        justify-content: center;
        background: ${this._backgroundColor??"transparent"};
        transition: background-color 0.2s ease;
        touch-action: manipulation;
      }

      button:hover {
        background-color: ${this._hoverBackgroundColor??"red"};
      }

      button:active {
        background-color: ${this._activeBackgroundColor??"red"};
      }

      button:disabled {
        opacity: 0.6;
        cursor: not-allowed;
      }

      [part="icon"] {
        display: flex;
        align-items: center;
        justify-content: center;
        width: 24px;
        height: 24px;
      }
    `}updateIconColor(e){this._icon.updateColor(e)}updateIconSVG(e){this._icon.updateSVG(e)}updateBackgroundColor(e){this._backgroundColor=e,this.refresh()}updateHoverBackgroundColor(e){this._hoverBackgroundColor=e,this.refresh()}updateActiveBackgroundColor(e){this._activeBackgroundColor=e,this.refresh()}updateIconSize(e){this._icon.updateSize(e)}};function D(s){typeof window<"u"&&!customElements.get(s.id)&&customElements.define(s.id,s)}function H(s,e){let t=`style[data-${s}]`,i=document.querySelector(t);if(!i){let o=document.createElement("style");return o.setAttribute(`data-${s}`,""),o.textContent=e,document.head.appendChild(o),o}return i}var Kd="courier-radio",eh=`
  courier-radio {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    flex-shrink: 0;
    width: 16px;
    height: 16px;
    line-height: 0;
  }
  .courier-radio {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    flex-shrink: 0;
    width: 16px;
    height: 16px;
    line-height: 0;
    transition: all 150ms ease;
  }
  .courier-radio svg {
    display: block;
  }
  .courier-radio-ring {
    transition: stroke 150ms ease;
  }
  .courier-radio-dot {
    opacity: 0;
    transform: scale(0.5);
    transform-origin: center;
    transform-box: fill-box;
    transition:
      opacity 200ms cubic-bezier(0.2, 0, 0.13, 1.5),
      transform 200ms cubic-bezier(0.2, 0, 0.13, 1.5);
  }
  .courier-radio[aria-checked="true"] .courier-radio-dot {
    opacity: 1;
    transform: scale(1);
  }
`,yd="#D4D4D4",kd=G,tt=class extends U{constructor(){super(...arguments),A(this,"_checked",!1),A(this,"_ringColor",yd),A(this,"_checkedColor",kd),A(this,"_rootEl"),A(this,"_ringEl"),A(this,"_dotEl"),A(this,"_mounted",!1)}static get id(){return"courier-radio"}set checked(e){this._checked=e,this._applyState()}get checked(){return this._checked}set ringColor(e){this._ringColor=e||yd,this._applyState()}set checkedColor(e){this._checkedColor=e||kd,this._applyState()}onComponentMounted(){H(Kd,eh),this._build(),this._mounted=!0}onComponentUnmounted(){this._mounted=!1,this._rootEl=void 0,this._ringEl=void 0,this._dotEl=void 0}_build(){this.innerHTML="";let e=document.createElement("span");e.className="courier-radio",e.setAttribute("role","radio");let t="http://www.w3.org/2000/svg",i=document.createElementNS(t,"svg");i.setAttribute("width","16"),i.setAttribute("height","16"),i.setAttribute("viewBox","0 0 16 16"),i.setAttribute("fill","none");let o=document.createElementNS(t,"circle");o.setAttribute("cx","8"),o.setAttribute("cy","8"),o.setAttribute("r","7"),o.setAttribute("stroke-width","1.5"),o.setAttribute("fill","none"),o.setAttribute("class","courier-radio-ring"),i.appendChild(o);let n=document.createElementNS(t,"circle");n.setAttribute("cx","8"),n.setAttribute("cy","8"),n.setAttribute("r","4"),n.setAttribute("class","courier-radio-dot"),i.appendChild(n),e.appendChild(i),this.appendChild(e),this._rootEl=e,this._ringEl=o,this._dotEl=n,this._applyState()}_applyState(){!this._mounted||!this._rootEl||!this._ringEl||!this._dotEl||(this._rootEl.setAttribute("aria-checked",String(this._checked)),this._ringEl.setAttribute("stroke",this._checked?this._checkedColor:this._ringColor),this._dotEl.setAttribute("fill",this._checkedColor))}};D(tt);var th="courier-checkbox",ih=`
  courier-checkbox {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    flex-shrink: 0;
    width: 16px;
    height: 16px;
    line-height: 0;
  }
  .courier-checkbox {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    flex-shrink: 0;
    width: 16px;
    height: 16px;
    border-radius: 4px;
    border-style: solid;
    border-width: 1.5px;
    background-color: transparent;
    box-sizing: border-box;
    transition: background-color 150ms ease, border-color 150ms ease;
  }
  .courier-checkbox[aria-disabled="true"] {
    opacity: 0.5;
    cursor: not-allowed;
  }
  .courier-checkbox-mark {
    display: block;
    width: 10px;
    height: 10px;
    opacity: 0;
    transform: scale(0.5);
    transform-origin: center;
    transform-box: fill-box;
    transition:
      opacity 200ms cubic-bezier(0.2, 0, 0.13, 1.5),
      transform 200ms cubic-bezier(0.2, 0, 0.13, 1.5);
  }
  .courier-checkbox[aria-checked="true"] .courier-checkbox-mark {
    opacity: 1;
    transform: scale(1);
  }
`,oh="M13.8125 3.3125C14.2188 3.6875 14.2188 4.34375 13.8125 4.71875L5.8125 12.7188C5.4375 13.125 4.78125 13.125 4.40625 12.7188L0.40625 8.71875C0 8.34375 0 7.6875 0.40625 7.3125C0.78125 6.90625 1.4375 6.90625 1.8125 7.3125L5.125 10.5938L12.4062 3.3125C12.7812 2.90625 13.4375 2.90625 13.8125 3.3125Z",nh="#D4D4D4",wd=G,sh="#FFFFFF",it=class extends U{constructor(){super(...arguments),A(this,"_checked",!1),A(this,"_disabled",!1),A(this,"_checkedColor",wd),A(this,"_rootEl"),A(this,"_markPathEl"),A(this,"_mounted",!1)}static get id(){return"courier-checkbox"}set checked(e){this._checked=e,this._applyState()}get checked(){return this._checked}set disabled(e){this._disabled=e,this._applyState()}set checkedColor(e){this._checkedColor=e||wd,this._applyState()}onComponentMounted(){H(th,ih),this._build(),this._mounted=!0}onComponentUnmounted(){this._mounted=!1,this._rootEl=void 0,this._markPathEl=void 0}_build(){this.innerHTML="";let e=document.createElement("span");e.className="courier-checkbox",e.setAttribute("role","checkbox");let t="http://www.w3.org/2000/svg",i=document.createElementNS(t,"svg");i.setAttribute("class","courier-checkbox-mark"),i.setAttribute("viewBox","0 0 15 16"),i.setAttribute("fill","none");let o=document.createElementNS(t,"path");o.setAttribute("d",oh),i.appendChild(o),e.appendChild(i),this.appendChild(e),this._rootEl=e,this._markPathEl=o,this._applyState()}_applyState(){!this._mounted||!this._rootEl||!this._markPathEl||(this._rootEl.setAttribute("aria-checked",String(this._checked)),this._rootEl.setAttribute("aria-disabled",String(this._disabled)),this._rootEl.style.borderColor=this._checked?this._checkedColor:nh,this._rootEl.style.backgroundColor=this._checked?this._checkedColor:"transparent",this._markPathEl.setAttribute("fill",Qd(this._checkedColor)?sh:"#171717"))}};D(it);var ge=class{constructor(e){A(this,"_theme"),A(this,"_lightTheme"),A(this,"_darkTheme"),A(this,"_target"),A(this,"_subscriptions",[]),A(this,"_userMode"),A(this,"_systemMode"),A(this,"_systemThemeCleanup"),this._theme=e,this._target=new EventTarget,this._userMode="system",this._systemMode=Td(),this.setLightTheme(this.getDefaultLightTheme()),this.setDarkTheme(this.getDefaultDarkTheme()),this._systemThemeCleanup=Sd(t=>{this._systemMode=t,this.updateTheme()})}setLightTheme(e){this._lightTheme=e,this._systemMode==="light"&&this.updateTheme()}setDarkTheme(e){this._darkTheme=e,this._systemMode==="dark"&&this.updateTheme()}get currentSystemTheme(){return this._systemMode}getTheme(){return this._theme}updateTheme(){let e=this._userMode==="system"?this._systemMode:this._userMode,t=e==="light"?this._lightTheme:this._darkTheme,i=this.mergeTheme(e,t);this.setTheme(i)}setTheme(e){e!==this._theme&&(this._theme=e,this._target.dispatchEvent(new CustomEvent(this.THEME_CHANGE_EVENT,{detail:{theme:e}})))}setMode(e){this._userMode=e,this.updateTheme()}get mode(){return this._userMode}subscribe(e){let t=new AbortController;this._target.addEventListener(this.THEME_CHANGE_EVENT,o=>{e(o.detail.theme)},{signal:t.signal});let i={manager:this,unsubscribe:()=>{t.abort();let o=this._subscriptions.indexOf(i);o>-1&&this._subscriptions.splice(o,1)}};return this._subscriptions.push(i),i}cleanup(){this._systemThemeCleanup&&this._systemThemeCleanup(),this._subscriptions.forEach(e=>e.unsubscribe()),this._subscriptions=[]}};D(pe);D(X);D(et);D(ve);D(fe);D(qe);D(tt);D(it);var lh=Object.defineProperty,rh=(s,e,t)=>e in s?lh(s,e,{enumerable:!0,configurable:!0,writable:!0,value:t}):s[e]=t,u=(s,e,t)=>rh(s,typeof e!="symbol"?e+"":e,t);function j(s){let e={...s};return s.actions&&(e.actions=s.actions.map(t=>ah(t))),s.data&&(e.data=JSON.parse(JSON.stringify(s.data))),s.tags&&(e.tags=[...s.tags]),s.trackingIds&&(e.trackingIds={...s.trackingIds}),e}function ah(s){let e={...s};return s.data&&(e.data=JSON.parse(JSON.stringify(s.data))),e}function dh(s){if(s)return{...s,messages:s.messages.map(e=>j(e))}}function hh(s,e){return!(s.archived!==e.archived||s.read!==e.read||s.opened!==e.opened)}function uh(s){if(!s.created)return"Now";let e=new Date,t=new Date(s.created),i=Math.floor((e.getTime()-t.getTime())/1e3);return i<5?"Now":i<60?`${i}s`:i<3600?`${Math.floor(i/60)}m`:i<86400?`${Math.floor(i/3600)}h`:i<604800?`${Math.floor(i/86400)}d`:i<31536e3?`${Math.floor(i/604800)}w`:`${Math.floor(i/31536e3)}y`}function me(s){let e={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#039;"};return String(s).replace(/[&<>"']/g,t=>e[t]??t)}function ft(s){return me(s).replace(/\n/g," ")}function bt(s){return!s||typeof s!="string"?!1:/<[a-z][\s\S]*>/i.test(s)}var Md=' class="courier-inbox-subtitle-link" style="cursor: pointer;"';function Ld(s){if(typeof s!="string"||!s)return"";let e=/\[([^\]]*)\]\((https?:\/\/[^\s)]+)\)|(https?:\/\/[^\s<>"']+)/gi,t=[],i=0,o;for(e.lastIndex=0;(o=e.exec(s))!==null;){t.push(me(s.slice(i,o.index)));let n=o[1],l=o[2],r=o[3];if(l!==void 0){let a=ft(l),h=me(n??l);t.push(`<a href="${a}" target="_blank" rel="noopener noreferrer"${Md}>${h}</a>`)}else if(r!==void 0){let a=ft(r);t.push(`<a href="${a}" target="_blank" rel="noopener noreferrer"${Md}>${me(r)}</a>`)}i=o.index+o[0].length}return t.push(me(s.slice(i))),t.join("")}function ch(s){let e=s;return e=e.replace(/href\s*=\s*["']?\[[^\]]*\]\s*\(\s*(https?:\/\/[^\s)]+)\s*\)/gi,(t,i)=>`href="${i}"`),e=e.replace(/target\s*=\s*["']?\+?blank["']?/gi,'target="_blank"'),e=e.replace(/rel\s*=\s*["']?noopener\s+no\s*referrer["']?/gi,'rel="noopener noreferrer"'),e=e.replace(/rel\s*=\s*["']?noopener\s*noreferrer["']?/gi,'rel="noopener noreferrer"'),e=e.replace(/rel\s*=\s*["']?noopener["']?/gi,'rel="noopener noreferrer"'),e}function ot(s){if(typeof s!="string"||!s.trim())return"";let e=ch(s);try{let t=function(n){if(n.nodeType===Node.TEXT_NODE)return me(n.textContent??"");if(n.nodeType!==Node.ELEMENT_NODE)return"";let l=n;if(l.tagName.toUpperCase()==="A"){let a=l.getAttribute("href")??"";if(/^https?:\/\//i.test(a)){let h=ft(a),c=Array.from(l.childNodes).map(t).join("");return`<a href="${h}" target="_blank" rel="noopener noreferrer" class="courier-inbox-subtitle-link" style="cursor: pointer;">${c}</a>`}}return Array.from(l.childNodes).map(t).join("")},i=typeof DOMParser<"u"?new DOMParser:null;if(!i)return me(s);let o=i.parseFromString(e,"text/html");return Array.from(o.body.childNodes).map(t).join("")}catch{return me(e)}}var xe=class s extends U{constructor(e){super(),u(this,"_theme"),u(this,"_options",[]),this._theme=e}static get id(){return"courier-inbox-list-item-menu"}onComponentMounted(){let e=document.createElement("ul");e.className="menu",this.appendChild(e)}static getStyles(e){var t,i,o;let n=(o=(i=(t=e.inbox)==null?void 0:t.list)==null?void 0:i.item)==null?void 0:o.menu,l=n?.animation,r=l?.initialTransform??"translate3d(0, 0, 0)",a=l?.visibleTransform??"translate3d(0, 0, 0)";return`
      ${s.id} {
        display: none;
        position: absolute;
        background: ${n?.backgroundColor??"red"};
        border: ${n?.border??"1px solid red"};
        border-radius: ${n?.borderRadius??"0px"};
        box-shadow: ${n?.shadow??"0 2px 8px red"};
        user-select: none;
        opacity: 0;
        pointer-events: none;
        transition: ${l?.transition??"all 0.2s ease"};
        overflow: hidden;
        transform: ${r};
        will-change: transform, opacity;
      }

      ${s.id}.visible {
        opacity: 1;
        pointer-events: auto;
        transform: ${a};
      }

      ${s.id} ul.menu {
        list-style: none;
        margin: 0;
        padding: 0;
        display: flex;
        flex-direction: row;
      }

      ${s.id} li.menu-item {
        display: flex;
        align-items: center;
        justify-content: center;
        cursor: pointer;
        border-bottom: none;
        background: transparent;
        touch-action: none;
      }
    `}setOptions(e){this._options=e,this.renderMenu()}renderMenu(){var e,t,i;let o=this.querySelector("ul.menu");if(!o)return;o.innerHTML="";let n=(i=(t=(e=this._theme.inbox)==null?void 0:e.list)==null?void 0:t.item)==null?void 0:i.menu,l=r=>{r.stopPropagation(),(r.type==="touchstart"||r.type==="mousedown")&&r.preventDefault()};this._options.forEach(r=>{var a,h,c;let p=new fe(r.icon.svg,r.icon.color,n?.backgroundColor,(a=n?.item)==null?void 0:a.hoverBackgroundColor,(h=n?.item)==null?void 0:h.activeBackgroundColor,(c=n?.item)==null?void 0:c.borderRadius),_=v=>{v.stopPropagation(),r.onClick()};p.addEventListener("click",_),p.addEventListener("touchstart",l,{passive:!1}),p.addEventListener("touchend",_,{passive:!0}),p.addEventListener("touchmove",v=>{v.stopPropagation()},{passive:!0}),p.addEventListener("mousedown",l),p.addEventListener("mouseup",l),o.appendChild(p)})}show(){this.style.display="block",this.classList.remove("visible"),requestAnimationFrame(()=>{requestAnimationFrame(()=>{this.classList.add("visible")})})}hide(){this.classList.remove("visible");let e=t=>{t.target===this&&(this.classList.contains("visible")||(this.style.display="none",this.removeEventListener("transitionend",e)))};this.addEventListener("transitionend",e)}};D(xe);var Ct=class{constructor(e,t){u(this,"_id"),u(this,"_messages",[]),u(this,"_firstFetchComplete",!1),u(this,"_hasNextPage",!1),u(this,"_lastPaginationCursor"),u(this,"_filter"),u(this,"_datastoreListeners",[]),u(this,"_totalUnreadCount",0),this._id=e,this._filter={tags:t.tags?[...t.tags]:void 0,archived:t.archived||!1,status:t.status}}get totalUnreadCount(){return this._totalUnreadCount}set totalUnreadCount(e){this._totalUnreadCount=e>0?e:0}setUnreadCount(e){this.totalUnreadCount=e,this._datastoreListeners.forEach(t=>{var i,o,n,l;(o=(i=t.events).onUnreadCountChange)==null||o.call(i,e,this._id),(l=(n=t.events).onTotalUnreadCountChange)==null||l.call(n,O.shared.totalUnreadCount)})}getFilter(){return{tags:this._filter.tags,archived:this._filter.archived,status:this._filter.status}}addMessage(e,t=0){let i=j(e);return this.messageQualifiesForDataset(i)?(this._messages.splice(t,0,i),i.read||(this.totalUnreadCount+=1),this._datastoreListeners.forEach(o=>{var n,l,r,a,h,c;(l=(n=o.events).onMessageAdd)==null||l.call(n,i,t,this._id),(a=(r=o.events).onUnreadCountChange)==null||a.call(r,this.totalUnreadCount,this._id),(c=(h=o.events).onTotalUnreadCountChange)==null||c.call(h,O.shared.totalUnreadCount)}),!0):!1}updateWithMessageChange(e,t){let i=this.indexOfMessage(t),o=this._messages[i],n=j(t);if(o&&hh(o,n))return!0;if(o){if(this.messageQualifiesForDataset(n)){let r=this.calculateUnreadChange(o,n);return this._messages.splice(i,1,n),this.totalUnreadCount+=r,this._datastoreListeners.forEach(a=>{var h,c,p,_,v,g;(c=(h=a.events).onMessageUpdate)==null||c.call(h,n,i,this._id),(_=(p=a.events).onUnreadCountChange)==null||_.call(p,this.totalUnreadCount,this._id),(g=(v=a.events).onTotalUnreadCountChange)==null||g.call(v,O.shared.totalUnreadCount)}),!0}return this.removeMessage(o),!1}if(this.messageQualifiesForDataset(t)){let r=this.findInsertIndex(t);this._messages.splice(r,0,j(t));let h=this.messageQualifiesForDataset(e)?this.calculateUnreadChange(e,t):t.read?0:1;return this.totalUnreadCount+=h,this._datastoreListeners.forEach(c=>{var p,_,v,g,E,I;(_=(p=c.events).onMessageAdd)==null||_.call(p,t,r,this._id),(g=(v=c.events).onUnreadCountChange)==null||g.call(v,this.totalUnreadCount,this._id),(I=(E=c.events).onTotalUnreadCountChange)==null||I.call(E,O.shared.totalUnreadCount)}),!0}return this.messageQualifiesForDataset(e)&&(e.read||(this.totalUnreadCount-=1),this._datastoreListeners.forEach(r=>{var a,h,c,p;(h=(a=r.events).onUnreadCountChange)==null||h.call(a,this.totalUnreadCount,this._id),(p=(c=r.events).onTotalUnreadCountChange)==null||p.call(c,O.shared.totalUnreadCount)})),!1}calculateUnreadChange(e,t){return e.read&&!t.read?1:!e.read&&t.read?-1:0}removeMessage(e){let t=this.indexOfMessage(e);return t>-1?(this._messages.splice(t,1),e.read||(this.totalUnreadCount-=1),this._datastoreListeners.forEach(i=>{var o,n,l,r,a,h;(n=(o=i.events).onMessageRemove)==null||n.call(o,e,t,this._id),(r=(l=i.events).onUnreadCountChange)==null||r.call(l,this.totalUnreadCount,this._id),(h=(a=i.events).onTotalUnreadCountChange)==null||h.call(a,O.shared.totalUnreadCount)}),!0):!1}getMessage(e){return this._messages.find(t=>t.messageId===e)}async loadDataset(e){if(e&&this._firstFetchComplete){this._datastoreListeners.forEach(i=>{var o,n,l,r,a,h;(n=(o=i.events).onDataSetChange)==null||n.call(o,this.toInboxDataset()),(r=(l=i.events).onUnreadCountChange)==null||r.call(l,this.totalUnreadCount,this._id),(h=(a=i.events).onTotalUnreadCountChange)==null||h.call(a,O.shared.totalUnreadCount)});return}let t=await this.fetchMessages();this._messages=[...t.messages],this.totalUnreadCount=t.unreadCount,this._hasNextPage=t.canPaginate,this._lastPaginationCursor=t.paginationCursor??void 0,this._firstFetchComplete=!0,this._datastoreListeners.forEach(i=>{var o,n,l,r,a,h;(n=(o=i.events).onDataSetChange)==null||n.call(o,this.toInboxDataset()),(r=(l=i.events).onUnreadCountChange)==null||r.call(l,this.totalUnreadCount,this._id),(h=(a=i.events).onTotalUnreadCountChange)==null||h.call(a,O.shared.totalUnreadCount)})}async fetchNextPageOfMessages(){if(!this._hasNextPage)return null;let e=await this.fetchMessages(this._lastPaginationCursor);return this._messages=[...this._messages,...e.messages],this._hasNextPage=e.canPaginate,this._lastPaginationCursor=e.paginationCursor??void 0,this._firstFetchComplete=!0,this._datastoreListeners.forEach(t=>{var i,o,n,l,r,a,h,c;(o=(i=t.events).onDataSetChange)==null||o.call(i,this.toInboxDataset()),(l=(n=t.events).onUnreadCountChange)==null||l.call(n,this.totalUnreadCount,this._id),(a=(r=t.events).onPageAdded)==null||a.call(r,e),(c=(h=t.events).onTotalUnreadCountChange)==null||c.call(h,O.shared.totalUnreadCount)}),e}addDatastoreListener(e){this._datastoreListeners.push(e)}removeDatastoreListener(e){let t=this._datastoreListeners.indexOf(e);t>-1&&this._datastoreListeners.splice(t,1)}toInboxDataset(){return{id:this._id,messages:[...this._messages],unreadCount:this.totalUnreadCount,canPaginate:this._hasNextPage,paginationCursor:this._lastPaginationCursor??null}}async fetchMessages(e){var t,i,o,n,l,r,a,h,c;let p=y.shared.client;if(!p?.options.userId)throw new Error("User is not signed in");let _=await p.inbox.getMessages({paginationLimit:y.shared.paginationLimit,startCursor:e,filter:this.getFilter()});return{id:this._id,messages:[...((i=(t=_.data)==null?void 0:t.messages)==null?void 0:i.nodes)??[]],unreadCount:((o=_.data)==null?void 0:o.unreadCount)??0,canPaginate:((r=(l=(n=_.data)==null?void 0:n.messages)==null?void 0:l.pageInfo)==null?void 0:r.hasNextPage)??!1,paginationCursor:((c=(h=(a=_.data)==null?void 0:a.messages)==null?void 0:h.pageInfo)==null?void 0:c.startCursor)??null}}indexOfMessage(e){return this._messages.findIndex(t=>t.messageId===e.messageId)}findInsertIndex(e){let t=this._messages;for(let i=0;i<t.length;i++){let o=t[i];if(o.created&&e.created&&o.created<e.created)return i}return t.length}messageQualifiesForDataset(e){if(e.archived&&!this._filter.archived||!e.archived&&this._filter.archived||e.read&&this._filter.status==="unread"||!e.read&&this._filter.status==="read"||this._filter.tags&&!e.tags)return!1;if(this._filter.tags&&e.tags){for(let t of this._filter.tags)if(e.tags.includes(t))return!0;return!1}return!0}restoreFromSnapshot(e){this._messages=e.messages.map(t=>j(t)),this.totalUnreadCount=e.unreadCount,this._hasNextPage=e.canPaginate,this._lastPaginationCursor=e.paginationCursor??void 0,this._datastoreListeners.forEach(t=>{var i,o,n,l,r,a;(o=(i=t.events).onDataSetChange)==null||o.call(i,e),(l=(n=t.events).onUnreadCountChange)==null||l.call(n,this.totalUnreadCount,this._id),(a=(r=t.events).onTotalUnreadCountChange)==null||a.call(r,O.shared.totalUnreadCount)})}},Qe=class V{constructor(){u(this,"_datasets",new Map),u(this,"_listeners",[]),u(this,"_removeMessageEventListener"),u(this,"_pendingOpenMessageIds",new Set),u(this,"_openBatchTimer",null),u(this,"_globalMessages",new Map)}registerFeeds(e){let t=new Map(e.flatMap(i=>i.tabs).map(i=>[i.datasetId,i.filter]));this.createDatasetsFromFilters(t)}createDatasetsFromFilters(e){this.clearDatasets();for(let[t,i]of e){let o=new Ct(t,i);for(let n of this._listeners)o.addDatastoreListener(n);this._datasets.set(t,o)}}addMessage(e){this._globalMessages.set(e.messageId,e);for(let t of this._datasets.values())t.addMessage(e)}updateDatasetsWithMessageChange(e,t){for(let i of this._datasets.values())i.updateWithMessageChange(e,t)}async listenForUpdates(){var e,t,i,o,n,l,r,a,h,c,p;let _=(e=y.shared.client)==null?void 0:e.inbox.socket;if(!_){(i=(t=y.shared.client)==null?void 0:t.options.logger)==null||i.info("CourierInbox socket not available");return}try{if(this._removeMessageEventListener&&this._removeMessageEventListener(),this._removeMessageEventListener=_.addMessageEventListener(v=>this.handleMessageEvent(v)),_.isConnecting||_.isOpen){(l=(o=y.shared.client)==null?void 0:o.options.logger)==null||l.info(`Inbox socket already connecting or open for client ID: [${(n=y.shared.client)==null?void 0:n.options.connectionId}]`);return}await _.connect(),(h=(r=y.shared.client)==null?void 0:r.options.logger)==null||h.info(`Inbox socket connected for client ID: [${(a=y.shared.client)==null?void 0:a.options.connectionId}]`)}catch(v){(p=(c=y.shared.client)==null?void 0:c.options.logger)==null||p.error("Failed to connect socket:",v)}}async loadUnreadCountsForTabs(e){let t=y.shared.client;if(!t)return;let i={};for(let n of e){let l=this._datasets.get(n);l&&(i[n]=l.getFilter())}if(Object.keys(i).length===0)return;let o=await t.inbox.getUnreadCounts(i);for(let[n,l]of Object.entries(o)){let r=this._datasets.get(n);r&&r.setUnreadCount(l)}}addDataStoreListener(e){this._listeners.push(e);for(let t of this._datasets.values())t.addDatastoreListener(e)}removeDataStoreListener(e){this._listeners=this._listeners.filter(t=>t!==e);for(let t of this._datasets.values())t.removeDatastoreListener(e)}async readMessage({message:e}){if(e.read)return;let t=this._globalMessages.get(e.messageId);t&&await this.executeWithRollback(async()=>{var i;let o=j(t);o.read=V.getISONow(),this._globalMessages.set(e.messageId,o),this.updateDatasetsWithMessageChange(t,o),await((i=y.shared.client)==null?void 0:i.inbox.read({messageId:e.messageId}))})}async unreadMessage({message:e}){if(!e.read)return;let t=this._globalMessages.get(e.messageId);t&&await this.executeWithRollback(async()=>{var i;let o=j(t);o.read=void 0,this._globalMessages.set(e.messageId,o),this.updateDatasetsWithMessageChange(t,o),await((i=y.shared.client)==null?void 0:i.inbox.unread({messageId:e.messageId}))})}openMessage({message:e}){if(e.opened)return;let t=this._globalMessages.get(e.messageId);if(!t||t.opened)return;let i=j(t);i.opened=V.getISONow(),this._globalMessages.set(e.messageId,i),this.updateDatasetsWithMessageChange(t,i),this._pendingOpenMessageIds.add(e.messageId),this.scheduleBatchOpen()}scheduleBatchOpen(){this._openBatchTimer!==null&&clearTimeout(this._openBatchTimer),this._openBatchTimer=setTimeout(()=>{this.flushBatchOpen()},V.OPEN_BATCH_DELAY_MS)}async flushBatchOpen(){var e,t;this._openBatchTimer=null;let i=Array.from(this._pendingOpenMessageIds);if(this._pendingOpenMessageIds.clear(),i.length===0)return;let o=V.OPEN_BATCH_MAX_SIZE,n=[];for(let l=0;l<i.length;l+=o)n.push(i.slice(l,l+o));try{await Promise.all(n.map(l=>{var r;return(r=y.shared.client)==null?void 0:r.inbox.batchOpen(l)}))}catch(l){(t=(e=y.shared.client)==null?void 0:e.options.logger)==null||t.error(`[${V.TAG}] Error batch opening messages:`,l),this._listeners.forEach(r=>{var a,h;(h=(a=r.events).onError)==null||h.call(a,l)})}}async unarchiveMessage({message:e}){if(!e.archived)return;let t=this._globalMessages.get(e.messageId);t&&await this.executeWithRollback(async()=>{var i;let o=j(t);o.archived=void 0,this._globalMessages.set(e.messageId,o),this.updateDatasetsWithMessageChange(t,o),await((i=y.shared.client)==null?void 0:i.inbox.unarchive({messageId:e.messageId}))})}async archiveMessage({message:e}){if(e.archived)return;let t=this._globalMessages.get(e.messageId);t&&await this.executeWithRollback(async()=>{var i;let o=j(t);o.archived=V.getISONow(),this._globalMessages.set(e.messageId,o),this.updateDatasetsWithMessageChange(t,o),await((i=y.shared.client)==null?void 0:i.inbox.archive({messageId:e.messageId}))})}async clickMessage({message:e}){var t,i,o,n;if((t=e.trackingIds)!=null&&t.clickTrackingId)try{await((i=y.shared.client)==null?void 0:i.inbox.click({messageId:e.messageId,trackingId:e.trackingIds.clickTrackingId}))}catch(l){(n=(o=y.shared.client)==null?void 0:o.options.logger)==null||n.error(`[${V.TAG}] Error clicking message:`,l),this._listeners.forEach(r=>{var a,h;(h=(a=r.events).onError)==null||h.call(a,l)})}}async archiveAllMessages(){await this.executeWithRollback(async()=>{var e;let t=V.getISONow();for(let[i,o]of this._globalMessages.entries())if(!o.archived){let n=j(o);n.archived=t,this._globalMessages.set(i,n),this.updateDatasetsWithMessageChange(o,n)}for(let i of this._datasets.values())i.getFilter().archived||i.setUnreadCount(0);await((e=y.shared.client)==null?void 0:e.inbox.archiveAll())})}async readAllMessages(){await this.executeWithRollback(async()=>{var e;let t=V.getISONow();for(let[i,o]of this._globalMessages.entries())if(!o.read){let n=j(o);n.read=t,this._globalMessages.set(i,n),this.updateDatasetsWithMessageChange(o,n)}for(let i of this._datasets.values())i.setUnreadCount(0);await((e=y.shared.client)==null?void 0:e.inbox.readAll())})}async archiveReadMessages(){await this.executeWithRollback(async()=>{var e;let t=V.getISONow();for(let[i,o]of this._globalMessages.entries())if(o.read&&!o.archived){let n=j(o);n.archived=t,this._globalMessages.set(i,n),this.updateDatasetsWithMessageChange(o,n)}await((e=y.shared.client)==null?void 0:e.inbox.archiveRead())})}async load(e){let t=y.shared.client;if(!t?.options.userId)throw new Error("[Datastore] User is not signed in");let i=e?.canUseCache??!0;if(e?.datasetIds){let o=e.datasetIds.flatMap(n=>{let l=this._datasets.get(n);return l?[l]:[]});return await this.loadDatasets({canUseCache:i,datasets:o})}return await this.loadDatasets({canUseCache:i,datasets:Array.from(this._datasets.values())})}async loadDatasets(e){await Promise.all(e.datasets.map(async t=>{await t.loadDataset(e.canUseCache),this.syncDatasetMessagesToGlobalStore(t)}))}syncDatasetMessagesToGlobalStore(e){let t=e.toInboxDataset();for(let i of t.messages)this._globalMessages.has(i.messageId)||this._globalMessages.set(i.messageId,i)}async fetchNextPageOfMessages(e){var t;let i=y.shared.client;if(!i?.options.userId)throw new Error("User is not signed in");let o;if(e.feedType&&!e.datasetId)(t=y.shared.client)==null||t.options.logger.warn(`[${V.TAG}] feedType is deprecated andwill be removed in the next major version. Please update callers to use datasetIds.`),o=e.feedType;else if(e.datasetId)o=e.datasetId;else throw new Error(`[${V.TAG}] Exactly one of feedType or datasetId is required to call fetchNextPageOfMessages.`);let n=this._datasets.get(o);if(!n)throw new Error(`[${V.TAG}] Attempted to fetch next page of messages for dataset ${o}, but the dataset does not exist.`);return this.fetchNextPageForDataset({dataset:n})}getDatasetById(e){var t;return(t=this._datasets.get(e))==null?void 0:t.toInboxDataset()}getDatasets(){let e={};for(let[t,i]of this._datasets.entries())e[t]=i.toInboxDataset();return e}get totalUnreadCount(){let e=0;for(let t of this._datasets.values())e+=t.totalUnreadCount;return e}async fetchNextPageForDataset(e){let t=await e.dataset.fetchNextPageOfMessages();return t&&this.syncDatasetMessagesToGlobalStore(e.dataset),t}handleMessageEvent(e){var t,i;let o=e.event;if(o===Z.NewMessage){let r=e.data;this._globalMessages.set(r.messageId,r);for(let a of this._datasets.values())a.addMessage(r);return}if(o===Z.ArchiveAll||o===Z.ArchiveRead||o===Z.MarkAllRead){this.updateAllMessages(o);return}let l=e.messageId;if(l){this.updateMessage(l,o);return}(i=(t=y.shared.client)==null?void 0:t.options.logger)==null||i.warn(`[${V.TAG}] Received unexpected event: ${o}`)}updateAllMessages(e){let t=V.getISONow();for(let[i,o]of this._globalMessages.entries()){let n=null;switch(e){case Z.MarkAllRead:o.read||(n=j(o),n.read=t);break;case Z.ArchiveAll:o.archived||(n=j(o),n.archived=t);break;case Z.ArchiveRead:o.read&&!o.archived&&(n=j(o),n.archived=t);break}n&&(this._globalMessages.set(i,n),this.updateDatasetsWithMessageChange(o,n))}if(e===Z.MarkAllRead)for(let i of this._datasets.values())i.setUnreadCount(0);else if(e===Z.ArchiveAll)for(let i of this._datasets.values())i.getFilter().archived||i.setUnreadCount(0)}updateMessage(e,t){let i=this._globalMessages.get(e);if(!i)return;let o;switch(t){case Z.Archive:o=j(i),o.archived=V.getISONow();break;case Z.Opened:o=j(i),o.opened=V.getISONow();break;case Z.Read:o=j(i),o.read=V.getISONow();break;case Z.Unarchive:o=j(i),o.archived=void 0;break;case Z.Unread:o=j(i),o.read=void 0;break;case Z.Clicked:case Z.Unopened:default:return}this._globalMessages.set(e,o),this.updateDatasetsWithMessageChange(i,o)}clearDatasets(){this._datasets.clear(),this._globalMessages.clear()}static getISONow(){return new Date().toISOString()}createDatastoreSnapshot(){let e=[];for(let[i,o]of this._datasets.entries()){let n=o.toInboxDataset();if(n){let l=dh(n);l&&e.push({id:i,dataset:l})}}let t=new Map;for(let[i,o]of this._globalMessages.entries())t.set(i,j(o));return{datasets:e,globalMessages:t}}restoreDatastoreSnapshot(e){this._globalMessages.clear();for(let[t,i]of e.globalMessages.entries())this._globalMessages.set(t,j(i));for(let t of e.datasets){let i=this._datasets.get(t.id);i&&i.restoreFromSnapshot(t.dataset)}}async executeWithRollback(e){var t,i;let o=this.createDatastoreSnapshot();try{return await e()}catch(n){(i=(t=y.shared.client)==null?void 0:t.options.logger)==null||i.error(`[${V.TAG}] Error during operation:`,n),this.restoreDatastoreSnapshot(o),this._listeners.forEach(l=>{var r,a;(a=(r=l.events).onError)==null||a.call(r,n)})}}static get shared(){return V.instance||(V.instance=new V),V.instance}};u(Qe,"TAG","CourierInboxDatastore");u(Qe,"OPEN_BATCH_DELAY_MS",100);u(Qe,"OPEN_BATCH_MAX_SIZE",50);u(Qe,"instance");var O=Qe,Ce=class s extends U{constructor(e,t,i,o){super(),u(this,"_themeManager"),u(this,"_theme"),u(this,"_message",null),u(this,"_isMobile",!1),u(this,"_canClick",!1),u(this,"_listItemActions",ye.defaultListItemActions()),u(this,"_titleElement"),u(this,"_subtitleElement"),u(this,"_timeElement"),u(this,"_menu"),u(this,"_unreadIndicator"),u(this,"_actionsContainer"),u(this,"_longPressTimeout",null),u(this,"_isLongPress",!1),u(this,"_observer"),u(this,"onItemClick",null),u(this,"onItemLongPress",null),u(this,"onItemActionClick",null),u(this,"onItemVisible",null),this._canClick=t,this._themeManager=e,this._theme=e.getTheme(),this._isMobile="ontouchstart"in window,o&&(this._listItemActions=o),this.render(),this._setupIntersectionObserver()}static get id(){return"courier-inbox-list-item"}render(){let e=document.createElement("div");e.className="content-container",this._titleElement=document.createElement("p"),this._titleElement.className="title",this._subtitleElement=document.createElement("p"),this._subtitleElement.className="subtitle",this._actionsContainer=document.createElement("div"),this._actionsContainer.className="actions-container",e.appendChild(this._titleElement),e.appendChild(this._subtitleElement),e.appendChild(this._actionsContainer),this._timeElement=document.createElement("p"),this._timeElement.className="time",this._unreadIndicator=document.createElement("div"),this._unreadIndicator.className="unread-indicator",this._menu=new xe(this._theme),this._menu.setOptions(this._getMenuOptions()),this.append(this._unreadIndicator,e,this._timeElement,this._menu);let t=i=>{i.stopPropagation(),i.preventDefault()};this._menu.addEventListener("mousedown",t),this._menu.addEventListener("pointerdown",t),this._menu.addEventListener("click",t),this.addEventListener("click",i=>{this._canClick&&(this._menu&&(this._menu.contains(i.target)||i.composedPath().includes(this._menu))||i.target instanceof HTMLAnchorElement||this._message&&this.onItemClick&&!(i.target instanceof X)&&!this._isLongPress&&this.onItemClick(this._message))}),this._setupHoverBehavior(),this._setupLongPressBehavior(),this._canClick&&this.classList.add("clickable")}_setupIntersectionObserver(){typeof window>"u"||typeof IntersectionObserver>"u"||(this._observer&&this._observer.disconnect(),this._observer=new IntersectionObserver(e=>{e.forEach(t=>{t.intersectionRatio===1&&this.onItemVisible&&this._message&&this.onItemVisible(this._message)})},{threshold:1}),this._observer.observe(this))}onComponentUnmounted(){var e;(e=this._observer)==null||e.disconnect()}static getStyles(e){var t,i,o,n,l,r,a,h,c,p,_,v,g,E,I,C,S,x,L,R,k,F,b,w,M,$,q,J,P,Y,Q,K,ee,ie,oe,se,le,re,ae,de,he,ue,ce;let T=(t=e.inbox)==null?void 0:t.list;return`
      ${s.id} {
        display: flex;
        flex-direction: row;
        align-items: flex-start;
        justify-content: space-between;
        border-bottom: ${((i=T?.item)==null?void 0:i.divider)??"1px solid red"};
        font-family: inherit;
        cursor: default;
        transition: ${((o=T?.item)==null?void 0:o.transition)??"all 0.2s ease"};
        margin: 0;
        width: 100%;
        box-sizing: border-box;
        padding: 12px 20px;
        position: relative;
        background-color: ${((n=T?.item)==null?void 0:n.backgroundColor)??"transparent"};
        user-select: none;
        -webkit-user-select: none;
        -moz-user-select: none;
        -ms-user-select: none;
        touch-action: manipulation;
      }

      /* Only apply hover/active background if clickable */
      @media (hover: hover) {
        ${s.id}.clickable:hover {
          cursor: pointer;
          background-color: ${((l=T?.item)==null?void 0:l.hoverBackgroundColor)??"red"};
        }
      }

      ${s.id}.clickable:active {
        cursor: pointer;
        background-color: ${((r=T?.item)==null?void 0:r.activeBackgroundColor)??"red"};
      }

      /* Menu hover / active */
      @media (hover: hover) {
        ${s.id}.clickable:hover:has(courier-inbox-list-item-menu:hover, courier-inbox-list-item-menu *:hover, courier-button:hover, courier-button *:hover) {
          background-color: ${((a=T?.item)==null?void 0:a.backgroundColor)??"transparent"};
        }
      }

      ${s.id}.clickable:active:has(courier-inbox-list-item-menu:active, courier-inbox-list-item-menu *:active, courier-button:active, courier-button *:active) {
        background-color: ${((h=T?.item)==null?void 0:h.backgroundColor)??"transparent"};
      }

      ${s.id}:last-child {
        border-bottom: none;
      }

      ${s.id} .unread-indicator {
        position: absolute;
        top: 28px;
        left: 6px;
        width: 8px;
        height: 8px;
        border-radius: 50%;
        background-color: ${((c=T?.item)==null?void 0:c.unreadIndicatorColor)??"red"};
        display: none;
      }

      ${s.id}.unread .unread-indicator {
        display: block;
      }

      ${s.id} .content-container {
        flex: 1;
        display: flex;
        flex-direction: column;
        margin-right: 12px;
      }

      ${s.id} p {
        margin: 0;
        overflow-wrap: break-word;
        word-break: break-word;
        hyphens: auto;
        line-height: 1.4;
        user-select: none;
        -webkit-user-select: none;
        -moz-user-select: none;
        -ms-user-select: none;
        text-align: left;
      }

      ${s.id} .title {
        font-family: ${((_=(p=T?.item)==null?void 0:p.title)==null?void 0:_.family)??"inherit"};
        font-size: ${((g=(v=T?.item)==null?void 0:v.title)==null?void 0:g.size)??"14px"};
        color: ${((I=(E=T?.item)==null?void 0:E.title)==null?void 0:I.color)??"red"};
        margin-bottom: 4px;
      }
      ${s.id} .title a,
      ${s.id} .title .courier-inbox-subtitle-link {
        --courier-inbox-subtitle-link-color: ${((S=(C=T?.item)==null?void 0:C.subtitleLink)==null?void 0:S.color)??"#2563EB"};
        --courier-inbox-subtitle-link-decoration: ${((L=(x=T?.item)==null?void 0:x.subtitleLink)==null?void 0:L.textDecoration)??"underline"};
        color: var(--courier-inbox-subtitle-link-color);
        text-decoration: var(--courier-inbox-subtitle-link-decoration);
        cursor: pointer;
      }
      ${s.id} .title a:hover,
      ${s.id} .title .courier-inbox-subtitle-link:hover {
        color: ${((k=(R=T?.item)==null?void 0:R.subtitleLink)==null?void 0:k.hoverColor)??((b=(F=T?.item)==null?void 0:F.subtitleLink)==null?void 0:b.color)??"#2563EB"};
      }

      ${s.id} .subtitle {
        font-family: ${((M=(w=T?.item)==null?void 0:w.subtitle)==null?void 0:M.family)??"inherit"};
        font-size: ${((q=($=T?.item)==null?void 0:$.subtitle)==null?void 0:q.size)??"14px"};
        color: ${((P=(J=T?.item)==null?void 0:J.subtitle)==null?void 0:P.color)??"red"};
      }

      ${s.id} .subtitle a,
      ${s.id} .subtitle .courier-inbox-subtitle-link {
        --courier-inbox-subtitle-link-color: ${((Q=(Y=T?.item)==null?void 0:Y.subtitleLink)==null?void 0:Q.color)??"#2563EB"};
        --courier-inbox-subtitle-link-decoration: ${((ee=(K=T?.item)==null?void 0:K.subtitleLink)==null?void 0:ee.textDecoration)??"underline"};
        color: var(--courier-inbox-subtitle-link-color);
        text-decoration: var(--courier-inbox-subtitle-link-decoration);
        cursor: pointer;
      }

      ${s.id} .subtitle a:hover,
      ${s.id} .subtitle .courier-inbox-subtitle-link:hover {
        color: ${((oe=(ie=T?.item)==null?void 0:ie.subtitleLink)==null?void 0:oe.hoverColor)??((le=(se=T?.item)==null?void 0:se.subtitleLink)==null?void 0:le.color)??"#2563EB"};
      }

      ${s.id} .time {
        font-family: ${((ae=(re=T?.item)==null?void 0:re.time)==null?void 0:ae.family)??"inherit"};
        font-size: ${((he=(de=T?.item)==null?void 0:de.time)==null?void 0:he.size)??"14px"};
        color: ${((ce=(ue=T?.item)==null?void 0:ue.time)==null?void 0:ce.color)??"red"};
        text-align: right;
        white-space: nowrap;
      }

      ${s.id} courier-inbox-list-item-menu {
        z-index: 1;
        position: absolute;
        top: 8px;
        right: 8px;
        display: none;
        opacity: 0;
        transition: opacity 0.2s ease;
      }

      ${s.id} courier-inbox-list-item-menu.visible {
        opacity: 1;
      }

      /* Show menu on hover for non-mobile devices - CSS handles this reliably */
      @media (hover: hover) {
        ${s.id}.clickable:hover courier-inbox-list-item-menu {
          display: block;
        }
        ${s.id}.clickable:hover courier-inbox-list-item-menu.visible {
          display: block;
        }
        ${s.id}.clickable:hover .time {
          opacity: 0;
          transition: opacity 0.2s ease;
        }
      }

      ${s.id} .actions-container {
        display: flex;
        margin-top: 10px;
        flex-wrap: wrap;
        flex-direction: row;
        align-items: center;
        gap: 8px;
        display: none;
      }
    `}_setupHoverBehavior(){this._isMobile||(this.addEventListener("mouseenter",()=>{this._isLongPress=!1;let e=this._getMenuOptions();e.length>0&&this._menu&&(this._menu.setOptions(e),this._menu.show(),this._timeElement&&(this._timeElement.style.opacity="0"))}),this.addEventListener("mouseleave",()=>{this._menu&&this._menu.hide(),this._timeElement&&(this._timeElement.style.opacity="1")}))}_setupLongPressBehavior(){var e,t,i;let o=(i=(t=(e=this._theme.inbox)==null?void 0:e.list)==null?void 0:t.item)==null?void 0:i.menu;if(!o?.enabled)return;let n=o.longPress;this.addEventListener("touchstart",()=>{this._longPressTimeout=window.setTimeout(()=>{this._isLongPress=!0,this._showMenu(),this._message&&this.onItemLongPress&&(this.onItemLongPress(this._message),navigator.vibrate&&navigator.vibrate(n?.vibrationDuration??50)),setTimeout(()=>{this._hideMenu(),this._isLongPress=!1},n?.displayDuration??2e3)},650)},{passive:!0}),this.addEventListener("touchend",()=>{this._longPressTimeout&&(window.clearTimeout(this._longPressTimeout),this._longPressTimeout=null)})}_getMenuOptions(){var e,t,i,o,n,l,r,a,h,c,p,_,v,g,E,I;let C=(o=(i=(t=(e=this._theme.inbox)==null?void 0:e.list)==null?void 0:t.item)==null?void 0:i.menu)==null?void 0:o.item,S=[],x=!!((n=this._message)!=null&&n.archived);for(let L of this._listItemActions)switch(L.id){case"read_unread":S.push({id:(l=this._message)!=null&&l.read?"unread":"read",icon:{svg:(r=this._message)!=null&&r.read?L.unreadIconSVG??((a=C?.unread)==null?void 0:a.svg)??z.unread:L.readIconSVG??((h=C?.read)==null?void 0:h.svg)??z.read,color:(c=this._message)!=null&&c.read?(p=C?.unread)==null?void 0:p.color:((_=C?.read)==null?void 0:_.color)??"red"},onClick:()=>{this._message&&(this._message.read?O.shared.unreadMessage({message:this._message}):O.shared.readMessage({message:this._message}))}});break;case"archive_unarchive":S.push({id:x?"unarchive":"archive",icon:{svg:x?L.unarchiveIconSVG??((v=C?.unarchive)==null?void 0:v.svg)??z.unarchive:L.archiveIconSVG??((g=C?.archive)==null?void 0:g.svg)??z.archive,color:x?(E=C?.unarchive)==null?void 0:E.color:((I=C?.archive)==null?void 0:I.color)??"red"},onClick:()=>{this._message&&(x?O.shared.unarchiveMessage({message:this._message}):O.shared.archiveMessage({message:this._message}))}});break}return S}_showMenu(){var e,t,i;let o=(i=(t=(e=this._theme.inbox)==null?void 0:e.list)==null?void 0:t.item)==null?void 0:i.menu,n=this._getMenuOptions();n.length!==0&&o&&o.enabled&&this._menu&&this._timeElement&&(this._menu.setOptions(n),this._menu.show(),this._timeElement.style.opacity="0")}_hideMenu(){var e,t,i;let o=(i=(t=(e=this._theme.inbox)==null?void 0:e.list)==null?void 0:t.item)==null?void 0:i.menu;o&&o.enabled&&this._menu&&this._timeElement&&(this._menu.hide(),this._timeElement.style.opacity="1")}setMessage(e){this._message=e,this._updateContent()}setOnItemClick(e){this.onItemClick=e}setOnItemActionClick(e){this.onItemActionClick=e}setOnItemLongPress(e){this.onItemLongPress=e}setOnItemVisible(e){this.onItemVisible=e}_updateContent(){var e,t,i;if(!this._message){this._titleElement&&(this._titleElement.textContent=""),this._subtitleElement&&(this._subtitleElement.textContent="");return}if(this.classList.toggle("unread",!this._message.read),this._titleElement){let l=this._message.title||"Untitled Message";bt(l)?this._titleElement.innerHTML=ot(l):this._titleElement.innerHTML=ot(Ld(l))}if(this._subtitleElement){let l=this._message.body??"",r=this._message.preview??"",h=l&&bt(l)?l:r||l||"";bt(h)?this._subtitleElement.innerHTML=ot(h):this._subtitleElement.innerHTML=ot(Ld(h))}this._timeElement&&(this._timeElement.textContent=uh(this._message)),this._menu&&this._menu.setOptions(this._getMenuOptions());let o=this._message.actions&&this._message.actions.length>0;this._actionsContainer&&(this._actionsContainer.style.display=o?"flex":"none");let n=(i=(t=(e=this._theme.inbox)==null?void 0:e.list)==null?void 0:t.item)==null?void 0:i.actions;this._actionsContainer&&this._message.actions&&(this._actionsContainer.innerHTML="",this._message.actions.forEach(l=>{var r,a,h,c,p;let _=new pe({mode:this._themeManager.mode,text:l.content,variant:"secondary",backgroundColor:n?.backgroundColor,hoverBackgroundColor:n?.hoverBackgroundColor,activeBackgroundColor:n?.activeBackgroundColor,border:n?.border,borderRadius:n?.borderRadius,shadow:n?.shadow,fontFamily:(r=n?.font)==null?void 0:r.family,fontSize:(a=n?.font)==null?void 0:a.size,fontWeight:(h=n?.font)==null?void 0:h.weight,textColor:(c=n?.font)==null?void 0:c.color,onClick:()=>{this._message&&this.onItemActionClick&&this.onItemActionClick(this._message,l)}});(p=this._actionsContainer)==null||p.appendChild(_)}))}};D(Ce);var st=class s extends U{constructor(e){super(),u(this,"_theme"),u(this,"_style"),this._theme=e}static get id(){return"courier-inbox-skeleton-list-item"}onComponentMounted(){this._style=H(s.id,s.getStyles(this._theme)),this.render()}onComponentUnmounted(){var e;(e=this._style)==null||e.remove()}render(){let e=new ke(this._theme),t=new ke(this._theme),i=new ke(this._theme);this.appendChild(e),this.appendChild(t),this.appendChild(i)}static getStyles(e){return`
      ${s.id} {
        display: flex;
        flex-direction: column;
        gap: 12px;
        padding: 16px 20px 16px 20px;
        width: 100%;
        box-sizing: border-box;
      }

      ${s.id} > *:first-child {
        width: 35%;
      }

      ${s.id} > *:nth-child(2) {
        width: 100%;
      }

      ${s.id} > *:nth-child(3) {
        width: 82%;
      }
    `}};D(st);var ke=class s extends U{constructor(e){super(),u(this,"_theme"),u(this,"_style"),this._theme=e}static get id(){return"courier-skeleton-animated-row"}onComponentMounted(){this._style=H(s.id,s.getStyles(this._theme)),this.render()}onComponentUnmounted(){var e;(e=this._style)==null||e.remove()}render(){let e=document.createElement("div");e.className="skeleton-item",this.appendChild(e)}static getStyles(e){var t,i,o,n,l,r,a,h,c,p,_,v;let g=((o=(i=(t=e.inbox)==null?void 0:t.loading)==null?void 0:i.animation)==null?void 0:o.barColor)??"#000",E=g.length===4?`#${g[1]}${g[1]}${g[2]}${g[2]}${g[3]}${g[3]}`:g,I=parseInt(E.slice(1,3),16),C=parseInt(E.slice(3,5),16),S=parseInt(E.slice(5,7),16),x=`rgba(${I}, ${C}, ${S}, 0.8)`,L=`rgba(${I}, ${C}, ${S}, 0.4)`;return`
      ${s.id} {
        display: flex;
        height: 100%;
        width: 100%;
        align-items: flex-start;
        justify-content: flex-start;
      }

      ${s.id} .skeleton-item {
        height: ${((r=(l=(n=e.inbox)==null?void 0:n.loading)==null?void 0:l.animation)==null?void 0:r.barHeight)??"14px"};
        width: 100%;
        background: linear-gradient(
          90deg,
          ${x} 25%,
          ${L} 50%,
          ${x} 75%
        );
        background-size: 200% 100%;
        animation: ${s.id}-shimmer ${((c=(h=(a=e.inbox)==null?void 0:a.loading)==null?void 0:h.animation)==null?void 0:c.duration)??"2s"} ease-in-out infinite;
        border-radius: ${((v=(_=(p=e.inbox)==null?void 0:p.loading)==null?void 0:_.animation)==null?void 0:v.barBorderRadius)??"14px"};
      }

      @keyframes ${s.id}-shimmer {
        0% {
          background-position: 200% 0;
        }
        100% {
          background-position: -200% 0;
        }
      }
    `}};D(ke);var Ze=class s extends be{constructor(e){super(),u(this,"_theme"),u(this,"_style"),this._theme=e}static get id(){return"courier-inbox-skeleton-list"}onComponentMounted(){this._style=H(s.id,s.getStyles(this._theme))}onComponentUnmounted(){var e;(e=this._style)==null||e.remove()}defaultElement(){let e=document.createElement("div");e.className="list";for(let t=0;t<3;t++){let i=new st(this._theme);e.appendChild(i)}return this.appendChild(e),e}static getStyles(e){var t,i,o,n;return`
      ${s.id} {
        display: flex;
        height: 100%;
        width: 100%;
        align-items: flex-start;
        justify-content: flex-start;
        overflow: hidden;
      }

      ${s.id} .list {
        display: flex;
        flex-direction: column;
        width: 100%;
        overflow: hidden;
      }

      ${s.id} .list > * {
        border-bottom: ${((i=(t=e.inbox)==null?void 0:t.loading)==null?void 0:i.divider)??"1px solid red"};
        opacity: 100%;
      }

      ${s.id} .list > *:nth-child(2) {
        border-bottom: ${((n=(o=e.inbox)==null?void 0:o.loading)==null?void 0:n.divider)??"1px solid red"};
        opacity: 88%;
      }

      ${s.id} .list > *:nth-child(3) {
        border-bottom: none;
        opacity: 50%;
      }
    `}};D(Ze);var lt=class s extends U{constructor(e){super(),u(this,"_theme"),u(this,"_style"),u(this,"_skeletonLoadingList"),u(this,"_observer"),u(this,"_customItem"),u(this,"_onPaginationTrigger"),e&&(this._theme=e.theme,this._customItem=e.customItem,this._onPaginationTrigger=e.onPaginationTrigger)}static get id(){return"courier-inbox-pagination-list-item"}onComponentMounted(){if(this._style=H(s.id,s.getStyles(this._theme)),this._customItem)this.appendChild(this._customItem);else{let e=document.createElement("div");e.className="skeleton-container",this._skeletonLoadingList=new Ze(this._theme),this._skeletonLoadingList.build(void 0),e.appendChild(this._skeletonLoadingList),this.appendChild(e)}this._observer=new IntersectionObserver(e=>{e.forEach(t=>{t.isIntersecting&&this._onPaginationTrigger()})}),this._observer.observe(this)}onComponentUnmounted(){var e,t;(e=this._observer)==null||e.disconnect(),(t=this._style)==null||t.remove()}static getStyles(e){return`
      ${s.id} {
        padding: 0;
        margin: 0;
        box-sizing: border-box;
      }

      ${s.id} .skeleton-container {
        height: 150%;
      }
    `}};D(lt);function _h(s){O.shared.openMessage({message:s})}function nt(){return[{feedId:"inbox_feed",title:"Inbox",iconSVG:z.inbox,tabs:[{datasetId:"all_messages",title:"All Messages",filter:{}}]},{feedId:"archive_feed",title:"Archive",iconSVG:z.archive,tabs:[{datasetId:"archived_messages",title:"Archived Messages",filter:{archived:!0}}]}]}function ph(){return[{id:"readAll"},{id:"archiveRead"},{id:"archiveAll"}]}function vh(){return[{id:"read_unread"},{id:"archive_unarchive"}]}var rt=class s extends U{constructor(e){super(),u(this,"_themeSubscription"),u(this,"_messages",[]),u(this,"_datasetId",nt()[0].tabs[0].datasetId),u(this,"_isLoading",!0),u(this,"_error",null),u(this,"_canPaginate",!1),u(this,"_canClickListItems",!1),u(this,"_canLongPressListItems",!1),u(this,"_listItemActions",ye.defaultListItemActions()),u(this,"_onMessageClick",null),u(this,"_onMessageActionClick",null),u(this,"_onMessageLongPress",null),u(this,"_onRefresh"),u(this,"_onPaginationTrigger"),u(this,"_listItemFactory"),u(this,"_paginationItemFactory"),u(this,"_loadingStateFactory"),u(this,"_emptyStateFactory"),u(this,"_errorStateFactory"),u(this,"_listStyles"),u(this,"_listItemStyles"),u(this,"_listItemMenuStyles"),u(this,"_errorContainer"),u(this,"_emptyContainer"),e&&(this._onRefresh=e.onRefresh,this._onPaginationTrigger=e.onPaginationTrigger,this._onMessageClick=e.onMessageClick,this._onMessageActionClick=e.onMessageActionClick,this._onMessageLongPress=e.onMessageLongPress,e.listItemActions&&(this._listItemActions=e.listItemActions),this._themeSubscription=e.themeManager.subscribe(t=>{this.refreshTheme()}))}static get id(){return"courier-inbox-list"}get messages(){return this._messages}get theme(){return this._themeSubscription.manager.getTheme()}onComponentMounted(){this._listStyles=H(s.id,s.getStyles(this.theme)),this._listItemStyles=H(Ce.id,Ce.getStyles(this.theme)),this._listItemMenuStyles=H(xe.id,xe.getStyles(this.theme)),this.render()}onComponentUnmounted(){var e,t,i;this._themeSubscription.unsubscribe(),(e=this._listStyles)==null||e.remove(),(t=this._listItemStyles)==null||t.remove(),(i=this._listItemMenuStyles)==null||i.remove()}setCanClickListItems(e){this._canClickListItems=e}setCanLongPressListItems(e){this._canLongPressListItems=e}setListItemActions(e){this._listItemActions=e,this.render()}static getStyles(e){var t;let i=(t=e.inbox)==null?void 0:t.list,o=i?.scrollbar;return`
      ${s.id} {
        flex: 1;
        width: 100%;
        background-color: ${i?.backgroundColor??"red"};
        scrollbar-width: ${o?.width??"thin"};
        scrollbar-color: ${o?.thumbColor??"rgba(0, 0, 0, 0.2)"} ${o?.trackBackgroundColor??"transparent"};
      }

      ${s.id} ul {
        list-style: none;
        padding: 0;
        margin: 0;
        height: 100%;
      }

      /* Webkit scrollbar styling - show thumb, hide track background, overlay above content */
      ${s.id}::-webkit-scrollbar {
        width: ${o?.width??"8px"};
        height: ${o?.height??"8px"};
      }

      ${s.id}::-webkit-scrollbar-track {
        background: ${o?.trackBackgroundColor??"transparent"};
      }

      ${s.id}::-webkit-scrollbar-thumb {
        background: ${o?.thumbColor??"rgba(0, 0, 0, 0.2)"};
        border-radius: ${o?.borderRadius??"4px"};
      }

      ${s.id}::-webkit-scrollbar-thumb:hover {
        background: ${o?.thumbHoverColor??o?.thumbColor??"rgba(0, 0, 0, 0.3)"};
      }
    `}setDataSet(e){this._messages=[...e.messages],this._canPaginate=!!e.canPaginate,this._error=null,this._isLoading=!1,this.render()}addPage(e){this._messages=[...this._messages,...e.messages],this._canPaginate=!!e.canPaginate,this._error=null,this._isLoading=!1,this.render()}addMessage(e,t=0){this._messages.splice(t,0,e),this.render()}removeMessage(e=0){this._messages.splice(e,1),this.render()}updateMessage(e,t=0){this._messages[t]=e,this.render()}selectDataset(e){this._datasetId=e,this._error=null,this._isLoading=!0,this.render()}setLoading(e){this._error=null,this._isLoading=e,this.render()}setError(e){this._error=e,this._isLoading=!1,this._messages=[],this.render()}setErrorNoClient(){this.setError(new Error("No user signed in"))}handleRetry(){this._onRefresh()}handleRefresh(){this._onRefresh()}refreshTheme(){this._listStyles&&(this._listStyles.textContent=s.getStyles(this.theme)),this._listItemStyles&&(this._listItemStyles.textContent=Ce.getStyles(this.theme)),this._listItemMenuStyles&&(this._listItemMenuStyles.textContent=xe.getStyles(this.theme)),this.refreshInfoStateThemes()}refreshInfoStateThemes(){var e,t;(e=this._emptyContainer)==null||e.updateStyles(this.errorProps),(t=this._emptyContainer)==null||t.updateStyles(this.emptyProps)}get errorProps(){var e,t,i,o,n,l,r,a,h,c,p,_,v,g,E,I,C,S,x,L,R,k,F,b,w,M;let $=(e=this.theme.inbox)==null?void 0:e.error,q=this._themeSubscription.manager.mode;return{title:{text:((t=$?.title)==null?void 0:t.text)??((i=this._error)==null?void 0:i.message),textColor:(n=(o=$?.title)==null?void 0:o.font)==null?void 0:n.color,fontFamily:(r=(l=$?.title)==null?void 0:l.font)==null?void 0:r.family,fontSize:(h=(a=$?.title)==null?void 0:a.font)==null?void 0:h.size,fontWeight:(p=(c=$?.title)==null?void 0:c.font)==null?void 0:p.weight},button:{mode:q,text:(_=$?.button)==null?void 0:_.text,backgroundColor:(v=$?.button)==null?void 0:v.backgroundColor,hoverBackgroundColor:(g=$?.button)==null?void 0:g.hoverBackgroundColor,activeBackgroundColor:(E=$?.button)==null?void 0:E.activeBackgroundColor,textColor:(C=(I=$?.button)==null?void 0:I.font)==null?void 0:C.color,fontFamily:(x=(S=$?.button)==null?void 0:S.font)==null?void 0:x.family,fontSize:(R=(L=$?.button)==null?void 0:L.font)==null?void 0:R.size,fontWeight:(F=(k=$?.button)==null?void 0:k.font)==null?void 0:F.weight,shadow:(b=$?.button)==null?void 0:b.shadow,border:(w=$?.button)==null?void 0:w.border,borderRadius:(M=$?.button)==null?void 0:M.borderRadius,onClick:()=>this.handleRetry()}}}get emptyProps(){var e,t,i,o,n,l,r,a,h,c,p,_,v,g,E,I,C,S,x,L,R,k,F,b,w;let M=(e=this.theme.inbox)==null?void 0:e.empty,$=this._themeSubscription.manager.mode;return{title:{text:((t=M?.title)==null?void 0:t.text)??"No Messages",textColor:(o=(i=M?.title)==null?void 0:i.font)==null?void 0:o.color,fontFamily:(l=(n=M?.title)==null?void 0:n.font)==null?void 0:l.family,fontSize:(a=(r=M?.title)==null?void 0:r.font)==null?void 0:a.size,fontWeight:(c=(h=M?.title)==null?void 0:h.font)==null?void 0:c.weight},button:{mode:$,text:(p=M?.button)==null?void 0:p.text,backgroundColor:(_=M?.button)==null?void 0:_.backgroundColor,hoverBackgroundColor:(v=M?.button)==null?void 0:v.hoverBackgroundColor,activeBackgroundColor:(g=M?.button)==null?void 0:g.activeBackgroundColor,textColor:(I=(E=M?.button)==null?void 0:E.font)==null?void 0:I.color,fontFamily:(S=(C=M?.button)==null?void 0:C.font)==null?void 0:S.family,fontSize:(L=(x=M?.button)==null?void 0:x.font)==null?void 0:L.size,fontWeight:(k=(R=M?.button)==null?void 0:R.font)==null?void 0:k.weight,shadow:(F=M?.button)==null?void 0:F.shadow,border:(b=M?.button)==null?void 0:b.border,borderRadius:(w=M?.button)==null?void 0:w.borderRadius,onClick:()=>this.handleRefresh()}}}render(){for(var e,t,i,o;this.firstChild;)this.removeChild(this.firstChild),this._errorContainer=void 0,this._emptyContainer=void 0;if(this.refreshTheme(),this._error){this._errorContainer=new ve(this.errorProps),this._errorContainer.build((e=this._errorStateFactory)==null?void 0:e.call(this,{datasetId:this._datasetId,error:this._error})),this.appendChild(this._errorContainer);return}if(this._isLoading){let l=new Ze(this.theme);l.build((t=this._loadingStateFactory)==null?void 0:t.call(this,{datasetId:this._datasetId})),this.appendChild(l);return}if(this._messages.length===0){this._emptyContainer=new ve(this.emptyProps),this._emptyContainer.build((i=this._emptyStateFactory)==null?void 0:i.call(this,{datasetId:this._datasetId})),this.appendChild(this._emptyContainer);return}let n=document.createElement("ul");if(this.appendChild(n),this._messages.forEach((l,r)=>{if(this._listItemFactory){n.appendChild(this._listItemFactory({message:l,index:r}));return}let a=new Ce(this._themeSubscription.manager,this._canClickListItems,this._canLongPressListItems,this._listItemActions);a.setMessage(l),a.setOnItemClick(h=>{var c;return(c=this._onMessageClick)==null?void 0:c.call(this,h,r)}),a.setOnItemActionClick((h,c)=>{var p;return(p=this._onMessageActionClick)==null?void 0:p.call(this,h,c,r)}),a.setOnItemLongPress(h=>{var c;return(c=this._onMessageLongPress)==null?void 0:c.call(this,h,r)}),a.setOnItemVisible(h=>this.openVisibleMessage(h)),n.appendChild(a)}),this._canPaginate){let l=new lt({theme:this.theme,customItem:(o=this._paginationItemFactory)==null?void 0:o.call(this,{datasetId:this._datasetId}),onPaginationTrigger:()=>{var r;return(r=this._onPaginationTrigger)==null?void 0:r.call(this,this._datasetId)}});n.appendChild(l)}}openVisibleMessage(e){_h(e)}setLoadingStateFactory(e){this._loadingStateFactory=e,this.render()}setEmptyStateFactory(e){this._emptyStateFactory=e,this.render()}setErrorStateFactory(e){this._errorStateFactory=e,this.render()}setListItemFactory(e){this._listItemFactory=e,this.render()}setPaginationItemFactory(e){this._paginationItemFactory=e,this.render()}scrollToTop(e=!0){this.scrollTo({top:0,behavior:e?"smooth":"instant"})}};D(rt);var Je=class s extends U{constructor(e){super(),u(this,"_themeSubscription"),u(this,"_location"),u(this,"_count",0),u(this,"_style"),u(this,"_shadowRoot"),u(this,"_container"),this._location=e.location,this._themeSubscription=e.themeBus.subscribe(t=>{this.refreshTheme()})}static get id(){return"courier-unread-count-badge"}get theme(){return this._themeSubscription.manager.getTheme()}onComponentMounted(){this.attachElements(),this.setActive(!0),this.updateBadge()}attachElements(){this._shadowRoot=this.attachShadow({mode:"closed"}),this._container=document.createElement("div"),this._container.className="badge-container",this._style=document.createElement("style"),this._style.textContent=this.getStyles(),this._shadowRoot.appendChild(this._style),this._shadowRoot.appendChild(this._container)}onComponentUnmounted(){this._themeSubscription.unsubscribe()}static getThemePath(e,t,i){var o,n,l,r,a,h,c,p;if(t==="tab"){let _=(n=(o=e.inbox)==null?void 0:o.header)==null?void 0:n.tabs;return i?(l=_?.selected)==null?void 0:l.unreadIndicator:(r=_?.default)==null?void 0:r.unreadIndicator}else return(p=(c=(h=(a=e.inbox)==null?void 0:a.header)==null?void 0:h.feeds)==null?void 0:c.button)==null?void 0:p.unreadCountIndicator}static getStyles(e,t="feed"){var i,o,n,l,r,a,h,c,p,_,v,g,E,I,C,S,x,L,R,k;let F=s.getThemePath(e,t,!0),b=s.getThemePath(e,t,!1),w=(l=(n=(o=(i=e.inbox)==null?void 0:i.header)==null?void 0:o.feeds)==null?void 0:n.button)==null?void 0:l.unreadCountIndicator;return`
      :host {
        display: inline-block;
      }

      .badge-container {
        display: none;
        pointer-events: none;
      }

      :host(.active) .badge-container {
        display: inline-block;
        background-color: ${F?.backgroundColor??w?.backgroundColor};
        color: ${((r=F?.font)==null?void 0:r.color)??((a=w?.font)==null?void 0:a.color)};
        border-radius: ${F?.borderRadius??w?.borderRadius};
        font-size: ${((h=F?.font)==null?void 0:h.size)??((c=w?.font)==null?void 0:c.size)};
        font-family: ${((p=F?.font)==null?void 0:p.family)??((_=w?.font)==null?void 0:_.family)??"inherit"};
        font-weight: ${((v=F?.font)==null?void 0:v.weight)??((g=w?.font)==null?void 0:g.weight)??"inherit"};
        padding: ${F?.padding??w?.padding};
      }

      :host(.inactive) .badge-container {
        display: inline-block;
        background-color: ${b?.backgroundColor??w?.backgroundColor};
        color: ${((E=b?.font)==null?void 0:E.color)??((I=w?.font)==null?void 0:I.color)};
        border-radius: ${b?.borderRadius??w?.borderRadius};
        font-size: ${((C=b?.font)==null?void 0:C.size)??((S=w?.font)==null?void 0:S.size)};
        font-family: ${((x=b?.font)==null?void 0:x.family)??((L=w?.font)==null?void 0:L.family)??"inherit"};
        font-weight: ${((R=b?.font)==null?void 0:R.weight)??((k=w?.font)==null?void 0:k.weight)??"inherit"};
        padding: ${b?.padding??w?.padding};
      }
    `}getStyles(){return s.getStyles(this.theme,this._location)}setCount(e){this._count=e,this.updateBadge()}setActive(e){this.className=e?"active":"inactive",this._style&&(this._style.textContent=this.getStyles()),this.updateBadge()}refreshTheme(){this._style&&(this._style.textContent=this.getStyles()),this.updateBadge()}updateBadge(){this._container&&(this._count>0?(this.style.display="inline-block",this._container.textContent=this._count>99?"99+":this._count.toString()):(this.style.display="none",this._container.textContent=""))}};D(Je);var at=class s extends U{constructor(e,t){super(),u(this,"_themeSubscription"),u(this,"_feeds"),u(this,"_selectedFeed"),u(this,"_style"),u(this,"_iconElement"),u(this,"_titleElement"),u(this,"_switchIconElement"),u(this,"_unreadBadge"),this._feeds=t,this._themeSubscription=e.subscribe(i=>{this.refreshTheme()})}static get id(){return"courier-inbox-header-title"}get selectedFeed(){return this._selectedFeed}get theme(){return this._themeSubscription.manager.getTheme()}getStyles(e){var t,i,o,n,l,r,a,h,c,p,_,v,g,E,I,C,S,x,L,R,k,F,b,w,M,$,q,J,P,Y,Q,K;let ee=this._feeds.length>1,ie=ee?`${s.id}:hover {
        background: ${((n=(o=(i=(t=e.inbox)==null?void 0:t.header)==null?void 0:i.feeds)==null?void 0:o.button)==null?void 0:n.hoverBackgroundColor)??"red"};
      }`:"",oe=ee?`${s.id}:active {
        background: ${((h=(a=(r=(l=e.inbox)==null?void 0:l.header)==null?void 0:r.feeds)==null?void 0:a.button)==null?void 0:h.activeBackgroundColor)??"red"};
      }`:"";return`
      ${s.id} {
        display: flex;
        align-items: center;
        gap: 8px;
        position: relative;
        transition: ${((v=(_=(p=(c=e.inbox)==null?void 0:c.header)==null?void 0:p.feeds)==null?void 0:_.button)==null?void 0:v.transition)??"all 0.2s ease"};
        border-radius: 6px;
        padding-top: 4px;
        padding-bottom: 4px;
        padding-left: 4px;
        padding-right: 8px;
      }

      ${ie}

      ${oe}

      ${s.id} courier-icon {
        display: flex;
        align-items: center;
      }

      ${s.id} .title-container {
        display: flex;
        flex-direction: row;
        align-items: center;
        gap: 0px;
      }

      ${s.id} .title-container h2 {
        margin: 0;
        font-family: ${((S=(C=(I=(E=(g=e.inbox)==null?void 0:g.header)==null?void 0:E.feeds)==null?void 0:I.button)==null?void 0:C.font)==null?void 0:S.family)??"inherit"};
        font-size: ${((F=(k=(R=(L=(x=e.inbox)==null?void 0:x.header)==null?void 0:L.feeds)==null?void 0:R.button)==null?void 0:k.font)==null?void 0:F.size)??"16px"};
        font-weight: ${((q=($=(M=(w=(b=e.inbox)==null?void 0:b.header)==null?void 0:w.feeds)==null?void 0:M.button)==null?void 0:$.font)==null?void 0:q.weight)??"500"};
        color: ${((K=(Q=(Y=(P=(J=e.inbox)==null?void 0:J.header)==null?void 0:P.feeds)==null?void 0:Y.button)==null?void 0:Q.font)==null?void 0:K.color)??"red"};
      }

    `}onComponentMounted(){this.render()}onComponentUnmounted(){var e;this._themeSubscription.unsubscribe(),(e=this._style)==null||e.remove()}render(){var e,t,i,o;this._style=H(s.id,this.getStyles(this.theme)),this._iconElement=new X,this.appendChild(this._iconElement);let n=document.createElement("div");n.className="title-container",this._titleElement=document.createElement("h2"),n.appendChild(this._titleElement);let l=(o=(i=(t=(e=this.theme.inbox)==null?void 0:e.header)==null?void 0:t.feeds)==null?void 0:i.button)==null?void 0:o.changeFeedIcon;this._switchIconElement=new X(l?.color??"red",l?.svg??z.chevronDown),this._switchIconElement.style.display=this._feeds.length>1?"flex":"none",n.appendChild(this._switchIconElement),this.appendChild(n),this._unreadBadge=new Je({themeBus:this._themeSubscription.manager,location:"feed"}),this.appendChild(this._unreadBadge),this.refreshTheme()}setUnreadCount(e){var t;(t=this._unreadBadge)==null||t.setCount(e)}setFeeds(e){this._feeds=e,this._switchIconElement&&(this._switchIconElement.style.display=this._feeds.length>1?"flex":"none"),this.refreshTheme()}setSelectedFeed(e){this._selectedFeed=this._feeds.find(t=>t.feedId===e),this.refreshSelectedFeed()}refreshTheme(){this._style&&(this._style.textContent=this.getStyles(this.theme)),this.refreshSelectedFeed(),this.refreshSwitchIcon(),this.refreshUnreadBadge()}refreshSelectedFeed(){var e,t,i,o,n,l;this._selectedFeed&&((e=this._iconElement)==null||e.updateSVG(this._selectedFeed.iconSVG??z.inbox),(l=this._iconElement)==null||l.updateColor(((n=(o=(i=(t=this.theme.inbox)==null?void 0:t.header)==null?void 0:i.feeds)==null?void 0:o.button)==null?void 0:n.selectedFeedIconColor)??"red"),this._titleElement&&(this._titleElement.textContent=this._selectedFeed.title))}refreshSwitchIcon(){var e,t,i,o;if(this._switchIconElement){let n=(o=(i=(t=(e=this.theme.inbox)==null?void 0:e.header)==null?void 0:t.feeds)==null?void 0:i.button)==null?void 0:o.changeFeedIcon;this._switchIconElement.updateSVG(n?.svg??z.chevronDown),this._switchIconElement.updateColor(n?.color??"red")}}refreshUnreadBadge(){this._unreadBadge&&this._unreadBadge.refreshTheme()}};D(at);var dt=class s extends U{constructor(e){super(),u(this,"_themeManager"),u(this,"_themeSubscription"),u(this,"_selectedTabId"),u(this,"_tabs",[]),u(this,"_onTabClick"),u(this,"_onTabReselected"),u(this,"_tabBadges",new Map),u(this,"_style"),this._themeManager=e.themeManager,this._onTabClick=e.onTabClick,this._onTabReselected=e.onTabReselected,this._themeSubscription=e.themeManager.subscribe(t=>{this.refreshTheme()})}static get id(){return"courier-inbox-tabs"}get theme(){return this._themeSubscription.manager.getTheme()}onComponentMounted(){this._style=H(s.id,s.getStyles(this.theme)),this.render()}onComponentUnmounted(){var e;this._themeSubscription.unsubscribe(),(e=this._style)==null||e.remove()}render(){this.innerHTML="";let e=document.createElement("div");e.className="tab-container";for(let t of this._tabs){let i=this.createTab(t);e.appendChild(i)}this.appendChild(e),this.refreshTheme()}static getStyles(e){var t,i,o,n,l,r,a,h,c,p,_,v,g,E,I,C,S,x,L,R;let k=(i=(t=e.inbox)==null?void 0:t.header)==null?void 0:i.tabs,F=b=>{if(!b)return"";if(typeof b=="string")return`border-radius: ${b};`;let w=[];return b.topLeft?w.push(b.topLeft):w.push("0"),b.topRight?w.push(b.topRight):w.push("0"),b.bottomRight?w.push(b.bottomRight):w.push("0"),b.bottomLeft?w.push(b.bottomLeft):w.push("0"),`border-radius: ${w.join(" ")};`};return`
      ${s.id} {
        position: relative;
        width: 100%;
        max-width: 100%;
        min-width: 0;
        margin-top: -5px;
        overflow-x: auto;
        scrollbar-width: none; /* Firefox */
        -ms-overflow-style: none; /* IE and Edge */
        height: 41px;
      }

      ${s.id}::-webkit-scrollbar {
        display: none;
      }

      ${s.id} .tab-container {
        display: flex;
        flex-direction: row;
        gap: 4px;
        padding: 0 10px;
        width: fit-content;
        height: 100%;
      }

      ${s.id} .tab-item {
        position: relative;
        display: flex;
        align-items: center;
        cursor: pointer;
        transition: ${k?.transition??"all 0.2s ease"};
        user-select: none;
        padding: 0 10px;
        flex-shrink: 0;
        height: 100%;
        ${F(k?.borderRadius)}
      }

      ${s.id} .tab {
        position: relative;
        display: flex;
        align-items: center;
        gap: 8px;
        border-bottom: ${((o=k?.default)==null?void 0:o.indicatorHeight)??"1px"} solid ${((n=k?.default)==null?void 0:n.indicatorColor)??"transparent"};
        height: 40px;
        min-width: 40px;
        justify-content: center;
        position: relative;
      }

      ${s.id} .tab-item:hover {
        background-color: ${((l=k?.default)==null?void 0:l.hoverBackgroundColor)??"transparent"};
      }

      ${s.id} .tab-item:active {
        background-color: ${((r=k?.default)==null?void 0:r.activeBackgroundColor)??"transparent"};
      }

      ${s.id} .tab.selected {
        border-bottom: ${((a=k?.selected)==null?void 0:a.indicatorHeight)??"1px"} solid ${((h=k?.selected)==null?void 0:h.indicatorColor)??"transparent"};
      }

      ${s.id} .tab-item:hover.selected {
        background-color: ${((c=k?.selected)==null?void 0:c.hoverBackgroundColor)??"transparent"};
      }

      ${s.id} .tab-item:active.selected {
        background-color: ${((p=k?.selected)==null?void 0:p.activeBackgroundColor)??"transparent"};
      }

      ${s.id} .tab-label {
        font-size: ${((v=(_=k?.default)==null?void 0:_.font)==null?void 0:v.size)??"14px"};
        font-family: ${((E=(g=k?.default)==null?void 0:g.font)==null?void 0:E.family)??"inherit"};
        font-weight: ${((C=(I=k?.default)==null?void 0:I.font)==null?void 0:C.weight)??"inherit"};
        color: ${((x=(S=k?.default)==null?void 0:S.font)==null?void 0:x.color)??"red"};
        user-select: none;
        white-space: nowrap;
      }

      ${s.id} .tab.selected .tab-label {
        color: ${((R=(L=k?.selected)==null?void 0:L.font)==null?void 0:R.color)??"red"};
      }
    `}setTabs(e){this._tabs=e,this._tabBadges.clear(),this.render()}setSelectedTab(e){this._selectedTabId=e,this.reloadTabs(),this.updateBadgeStates()}updateTabUnreadCount(e,t){let i=this._tabBadges.get(e);i&&i.setCount(t)}scrollToStart(e=!0){e?this.scrollTo({left:0,behavior:"smooth"}):this.scrollLeft=0}refreshTheme(){this._style&&(this._style.textContent=s.getStyles(this.theme))}reloadTabs(){let e=this.querySelector(".tab-container");if(e){for(let t of Array.from(e.children))if(t instanceof HTMLElement&&t.classList.contains("tab-item")){let i=t.getAttribute("data-tab-id"),o=t.querySelector(".tab");o instanceof HTMLElement&&(i===this._selectedTabId?o.classList.add("selected"):o.classList.remove("selected"))}}}updateBadgeStates(){for(let[e,t]of this._tabBadges)t.setActive(e===this._selectedTabId)}createTab(e){let t=document.createElement("div");t.className="tab-item",t.setAttribute("data-tab-id",e.datasetId);let i=document.createElement("div");i.className="tab",e.datasetId===this._selectedTabId&&i.classList.add("selected");let o=document.createElement("div");o.className="tab-label",o.innerText=e.title;let n=new Je({themeBus:this._themeManager,location:"tab"});return this._tabBadges.set(e.datasetId,n),i.appendChild(o),i.appendChild(n),t.appendChild(i),t.addEventListener("click",()=>{e.datasetId===this._selectedTabId?this._onTabReselected(e):this._onTabClick(e)}),t}};D(dt);var te=class extends U{constructor(e){super(),u(this,"_option"),u(this,"_isSelectedable"),u(this,"_isSelected"),u(this,"_theme"),u(this,"_content"),u(this,"_itemIcon"),u(this,"_title"),u(this,"_selectionIcon"),this._option=e.option,this._isSelected=e.isSelected,this._isSelectedable=e.selectable,this._theme=e.themeManager}static get id(){return"courier-inbox-option-menu-item"}onComponentMounted(){this._content=document.createElement("div"),this._content.className="menu-item",this._itemIcon=new X(this._option.icon.svg??z.inbox),this._itemIcon.setAttribute("size","16"),this._title=document.createElement("p"),this._title.textContent=this._option.text;let e=document.createElement("div");e.className="spacer",this._selectionIcon=new X(z.check),this._selectionIcon.classList.add("check-icon"),this._content.appendChild(this._itemIcon),this._content.appendChild(this._title),this._content.appendChild(e),this._isSelectedable&&this._content.appendChild(this._selectionIcon),this.appendChild(this._content),this.updateSelectionState(),this.refreshTheme()}refreshTheme(){var e,t,i,o,n,l,r,a,h,c,p,_,v,g,E,I,C,S;this._title&&(this._title.textContent=this._option.text??"Missing Text");let x=this._theme.getTheme();(r=this._selectionIcon)==null||r.updateColor(((l=(n=(o=(i=(t=(e=x.inbox)==null?void 0:e.header)==null?void 0:t.feeds)==null?void 0:i.menu)==null?void 0:o.list)==null?void 0:n.selectedIcon)==null?void 0:l.color)??"red"),(g=this._selectionIcon)==null||g.updateSVG(((v=(_=(p=(c=(h=(a=x.inbox)==null?void 0:a.header)==null?void 0:h.feeds)==null?void 0:c.menu)==null?void 0:p.list)==null?void 0:_.selectedIcon)==null?void 0:v.svg)??z.check),(I=this._itemIcon)==null||I.updateColor(((E=this._option.icon)==null?void 0:E.color)??"red"),(S=this._itemIcon)==null||S.updateSVG(((C=this._option.icon)==null?void 0:C.svg)??z.inbox)}setSelected(e){this._isSelected=e,this.updateSelectionState()}updateSelectionState(){this._selectionIcon&&(this._selectionIcon.style.display=this._isSelected?"block":"none")}};D(te);var Ye=class extends U{constructor(e,t,i,o,n){super(),u(this,"_themeSubscription"),u(this,"_selectedIndex",0),u(this,"_options"),u(this,"_selectable"),u(this,"_onMenuOpen"),u(this,"_isOpen",!1),u(this,"_menuType"),u(this,"_style"),u(this,"_shadowRoot"),u(this,"_container"),this._selectable=t,this._options=i,this._onMenuOpen=n,this._menuType=o,this._themeSubscription=e.subscribe(l=>{this.refreshTheme()})}static get id(){return"courier-inbox-option-menu"}onComponentMounted(){this.attachElements(),document.addEventListener("click",this.handleOutsideClick.bind(this)),this.refreshTheme()}onComponentUnmounted(){this._themeSubscription.unsubscribe()}attachElements(){this._shadowRoot=this.attachShadow({mode:"closed"}),this._container=document.createElement("div"),this._container.className="menu-container",this._style=document.createElement("style"),this._style.textContent=this.getStyles(),this._shadowRoot.appendChild(this._style),this._shadowRoot.appendChild(this._container)}getStyles(){var e,t,i,o,n,l,r,a,h,c,p,_,v,g,E,I,C,S,x,L,R,k,F,b,w,M,$;let q=this._themeSubscription.manager.getTheme(),J=this._menuType==="feed"?(o=(i=(t=(e=q.inbox)==null?void 0:e.header)==null?void 0:t.feeds)==null?void 0:i.menu)==null?void 0:o.animation:(r=(l=(n=q.inbox)==null?void 0:n.header)==null?void 0:l.actions)==null?void 0:r.animation,P=this._menuType==="feed"?(c=(h=(a=q.inbox)==null?void 0:a.header)==null?void 0:h.feeds)==null?void 0:c.menu:((v=(_=(p=q.inbox)==null?void 0:p.header)==null?void 0:_.actions)==null?void 0:v.menu)??((I=(E=(g=q.inbox)==null?void 0:g.header)==null?void 0:E.feeds)==null?void 0:I.menu),Y=J?.initialTransform??"translate3d(0, 0, 0)",Q=J?.visibleTransform??"translate3d(0, 0, 0)";return`
      :host {
        position: absolute;
        top: 42px;
        z-index: 1000;
        min-width: 200px;
        user-select: none;
        opacity: 0;
        pointer-events: none;
        transition: ${J?.transition??"all 0.2s ease"};
        transform: ${Y};
        will-change: transform, opacity;
        display: none;
      }

      :host(.displayed) {
        display: block;
      }

      :host(.visible) {
        opacity: 1;
        pointer-events: auto;
        transform: ${Q};
      }

      .menu-container {
        display: flex;
        flex-direction: column;
        border-radius: ${P?.borderRadius??"6px"};
        border: ${P?.border??"1px solid red"};
        background: ${P?.backgroundColor??"red"};
        box-shadow: ${P?.shadow??"0 4px 12px 0 red"};
        overflow: hidden;
        padding: 4px 0;
      }

      courier-inbox-option-menu-item {
        border-bottom: ${((C=P?.list)==null?void 0:C.divider)??"none"};
      }

      courier-inbox-option-menu-item:last-child {
        border-bottom: none;
      }

      ${te.id} {
        display: flex;
        flex-direction: row;
        padding: 6px 12px;
        cursor: pointer;
      }

      ${te.id}:hover {
        background-color: ${((S=P?.list)==null?void 0:S.hoverBackgroundColor)??"red"};
      }

      ${te.id}:active {
        background-color: ${((x=P?.list)==null?void 0:x.activeBackgroundColor)??"red"};
      }

      ${te.id} .menu-item {
        display: flex;
        align-items: center;
        width: 100%;
        gap: 12px;
      }

      ${te.id} .spacer {
        flex: 1;
      }

      ${te.id} p {
        margin: 0;
        font-family: ${((R=(L=P?.list)==null?void 0:L.font)==null?void 0:R.family)??"inherit"};
        font-weight: ${((F=(k=P?.list)==null?void 0:k.font)==null?void 0:F.weight)??"inherit"};
        font-size: ${((w=(b=P?.list)==null?void 0:b.font)==null?void 0:w.size)??"14px"};
        color: ${(($=(M=P?.list)==null?void 0:M.font)==null?void 0:$.color)??"red"};
        white-space: nowrap;
      }

      ${te.id} .check-icon {
        display: block;
      }
    `}setPosition(e){this.style.left=e.left??"auto",this.style.right=e.right??"auto",this.style.top=e.top??"auto"}refreshTheme(){this._style&&(this._style.textContent=this.getStyles()),this.refreshMenuItems()}setOptions(e){this._options=e,this.refreshMenuItems()}refreshMenuItems(){if(!this._container)return;let e=this._container;e.innerHTML="",this._options.forEach((t,i)=>{let o=new te({option:t,selectable:this._selectable,isSelected:this._selectedIndex===i,themeManager:this._themeSubscription.manager});o.addEventListener("click",()=>{this._selectable&&this.selectionItemAtIndex(i),t.onClick(t),this.closeMenu()}),e.appendChild(o)})}toggleMenu(){var e;this._isOpen=!this._isOpen,this._isOpen?(this.showMenu(),(e=this._onMenuOpen)==null||e.call(this)):this.hideMenu()}showMenu(){this.classList.remove("visible"),this.classList.add("displayed"),requestAnimationFrame(()=>{requestAnimationFrame(()=>{this.classList.add("visible")})})}hideMenu(){if(this.classList.remove("visible"),!window.getComputedStyle(this).transitionDuration.split(",").map(n=>parseFloat(n)||0).some(n=>n>0)){this.classList.remove("displayed");return}let o=n=>{n.target===this&&(this.classList.contains("visible")||(this.classList.remove("displayed"),this.removeEventListener("transitionend",o)))};this.addEventListener("transitionend",o)}closeMenu(){this._isOpen=!1,this.hideMenu()}handleOutsideClick(e){let t=e.target;this.contains(t)||this.closeMenu()}selectionItemAtIndex(e){!this._selectable||!this._container||(this._selectedIndex=e,this._options.forEach((t,i)=>{var o;let n=(o=this._container)==null?void 0:o.children[i];n&&n.setSelected&&n.setSelected(i===e)}))}};D(Ye);var ht=class s extends be{constructor(e){super(),u(this,"_themeSubscription"),u(this,"_feeds",[]),u(this,"_currentFeedId"),u(this,"_actions",ye.defaultActions()),u(this,"_feedButton"),u(this,"_feedMenu"),u(this,"_actionMenuButton"),u(this,"_actionMenu"),u(this,"tabs"),u(this,"_style"),u(this,"_feedButtonClickHandler"),u(this,"_onFeedChange"),u(this,"_onFeedReselected"),u(this,"_onTabChange"),u(this,"_onTabReselected"),e&&(this._themeSubscription=e.themeManager.subscribe(t=>{this.refreshTheme()}),e.actions&&(this._actions=e.actions),this._onFeedChange=e.onFeedChange,this._onFeedReselected=e.onFeedReselected,this._onTabChange=e.onTabChange,this._onTabReselected=e.onTabReselected)}static get id(){return"courier-inbox-header"}get theme(){return this._themeSubscription.manager.getTheme()}get showTabs(){var e;let t=this._feeds.find(i=>i.feedId===this._currentFeedId);return(((e=t?.tabs)==null?void 0:e.length)??0)>1}onComponentMounted(){this._style?this._style.textContent=s.getStyles(this.theme):this._style=H(s.id,s.getStyles(this.theme))}onComponentUmounted(){var e;this._themeSubscription.unsubscribe(),(e=this._style)==null||e.remove()}getActionOptions(){var e,t,i,o,n,l,r,a,h,c,p,_,v,g,E,I,C;let x=(t=(e=this._themeSubscription.manager.getTheme().inbox)==null?void 0:e.header)==null?void 0:t.actions,L=[];for(let R of this._actions)switch(R.id){case"readAll":L.push({id:"make_all_read",text:R.text??((i=x?.markAllRead)==null?void 0:i.text)??"Mark All as Read",icon:{color:((n=(o=x?.markAllRead)==null?void 0:o.icon)==null?void 0:n.color)??"red",svg:R.iconSVG??((r=(l=x?.markAllRead)==null?void 0:l.icon)==null?void 0:r.svg)??z.read},onClick:k=>{O.shared.readAllMessages()}});break;case"archiveAll":L.push({id:"archive_all",text:R.text??((a=x?.archiveAll)==null?void 0:a.text)??"Archive All",icon:{color:((c=(h=x?.archiveAll)==null?void 0:h.icon)==null?void 0:c.color)??"red",svg:R.iconSVG??((_=(p=x?.archiveAll)==null?void 0:p.icon)==null?void 0:_.svg)??z.archive},onClick:k=>{O.shared.archiveAllMessages()}});break;case"archiveRead":L.push({id:"archive_read",text:R.text??((v=x?.archiveRead)==null?void 0:v.text)??"Archive Read",icon:{color:((E=(g=x?.archiveRead)==null?void 0:g.icon)==null?void 0:E.color)??"red",svg:R.iconSVG??((C=(I=x?.archiveRead)==null?void 0:I.icon)==null?void 0:C.svg)??z.archiveRead},onClick:k=>{O.shared.archiveReadMessages()}});break}return L}refreshTheme(){var e,t;this._style?this._style.textContent=s.getStyles(this.theme):this._style=H(s.id,s.getStyles(this.theme)),this.refreshActionMenuButton(),(e=this._actionMenu)==null||e.setOptions(this.getActionOptions()),(t=this._feedMenu)==null||t.setOptions(this.getFeedMenuOptions()),this._actionMenuButton&&(this._actionMenuButton.style.display=this._actions.length>0?"":"none"),this._actionMenu&&(this._actionMenu.style.display=this._actions.length>0?"":"none")}getFeedMenuOptions(){return this._feeds.map((e,t)=>{var i,o,n,l;return{id:e.feedId,text:e.title,icon:{color:((l=(n=(o=(i=this.theme.inbox)==null?void 0:i.header)==null?void 0:o.feeds)==null?void 0:n.button)==null?void 0:l.selectedFeedIconColor)??"red",svg:e.iconSVG??z.inbox},onClick:r=>{e.feedId===this._currentFeedId?this._onFeedReselected(e):this._onFeedChange(e)}}})}render(e){let t=e.feeds.find(n=>n.isSelected),i=t?.tabs.find(n=>n.isSelected),o=(t?.tabs.length??0)>1;this._feedButton&&(this._feedButton.setSelectedFeed(t?.feedId??""),this._feedButton.setUnreadCount(o?0:i?.unreadCount??0),this.updateFeedButtonInteraction()),this.tabs&&(this.tabs.style.display=o?"flex":"none",this.tabs.setSelectedTab(i?.datasetId??""),this.tabs.updateTabUnreadCount(i?.datasetId??"",i?.unreadCount??0))}build(e){super.build(e),this.refreshTheme()}defaultElement(){this._feedButton=new at(this._themeSubscription.manager,this._feeds),this._feedMenu=new Ye(this._themeSubscription.manager,!0,this.getFeedMenuOptions(),"feed"),this._feedMenu.setPosition({left:"12px",top:"51px"}),this._feedButtonClickHandler=n=>{var l,r;n.stopPropagation(),(l=this._feedMenu)==null||l.toggleMenu(),(r=this._actionMenu)==null||r.closeMenu()},this.updateFeedButtonInteraction(),this._actionMenu=new Ye(this._themeSubscription.manager,!1,this.getActionOptions(),"action"),this._actionMenu.setPosition({right:"12px",top:"51px"}),this._actionMenuButton=new fe(z.overflow),this.refreshActionMenuButton(),this._actionMenuButton.addEventListener("click",n=>{var l,r;n.stopPropagation(),(l=this._actionMenu)==null||l.toggleMenu(),(r=this._feedMenu)==null||r.closeMenu()});let e=document.createElement("div");e.className="title",e.appendChild(this._feedButton);let t=document.createElement("div");t.className="spacer";let i=document.createElement("div");i.className="header-content",i.appendChild(e),i.appendChild(t),this._actions.length>0&&(i.appendChild(this._actionMenuButton),i.appendChild(this._actionMenu)),i.appendChild(this._feedMenu),this.tabs=new dt({themeManager:this._themeSubscription.manager,onTabClick:n=>{this._onTabChange(n)},onTabReselected:n=>{this._onTabReselected(n)}});let o=document.createElement("div");return o.className="header",o.appendChild(i),o.appendChild(this.tabs),o}refreshActionMenuButton(){var e,t,i,o,n,l,r,a,h,c,p;let _=(o=(i=(t=(e=this.theme)==null?void 0:e.inbox)==null?void 0:t.header)==null?void 0:i.actions)==null?void 0:o.button;(l=this._actionMenuButton)==null||l.updateIconSVG(((n=_?.icon)==null?void 0:n.svg)??z.overflow),(a=this._actionMenuButton)==null||a.updateIconColor(((r=_?.icon)==null?void 0:r.color)??"red"),(h=this._actionMenuButton)==null||h.updateBackgroundColor(_?.backgroundColor??"transparent"),(c=this._actionMenuButton)==null||c.updateHoverBackgroundColor(_?.hoverBackgroundColor??d.black[50010]),(p=this._actionMenuButton)==null||p.updateActiveBackgroundColor(_?.activeBackgroundColor??d.black[50020])}updateFeedButtonInteraction(){if(!this._feedButton||!this._feedButtonClickHandler)return;this._feedButton.removeEventListener("click",this._feedButtonClickHandler),this._feeds.length>1?(this._feedButton.style.cursor="pointer",this._feedButton.addEventListener("click",this._feedButtonClickHandler)):this._feedButton.style.cursor="default"}setFeeds(e){var t,i;if(e.length===0)throw new Error("[CourierInboxHeader] Cannot set feeds to an empty array.");if(!e[0].tabs.length)throw new Error("[CourierInboxHeader] First feed does not have a tab.");this._feeds=e,(t=this._feedButton)==null||t.setFeeds(e),this.selectFeed(e[0].feedId,e[0].tabs[0].datasetId),(i=this._feedMenu)==null||i.setOptions(this.getFeedMenuOptions()),this.updateFeedButtonInteraction()}setActions(e){var t;this._actions=e,(t=this._actionMenu)==null||t.setOptions(this.getActionOptions()),this._actionMenuButton&&(this._actionMenuButton.style.display=this._actions.length>0?"":"none"),this._actionMenu&&(this._actionMenu.style.display=this._actions.length>0?"":"none")}selectFeed(e,t){var i,o,n;this._currentFeedId=e,(i=this._feedButton)==null||i.setSelectedFeed(e);let l=this._feeds.findIndex(a=>a.feedId===e);(o=this._feedMenu)==null||o.selectionItemAtIndex(l);let r=((n=this._feeds.find(a=>a.feedId===e))==null?void 0:n.tabs)??[];if(r.length>0&&this.tabs){this.tabs.style.display=r.length>1?"flex":"none",this.tabs.setTabs(r),this.tabs.setSelectedTab(t);for(let a of r){let h=O.shared.getDatasetById(a.datasetId);h&&this.tabs.updateTabUnreadCount(a.datasetId,h.unreadCount)}}}static getStyles(e){var t,i,o,n,l,r;return`
      ${s.id} {
        display: flex;
      }

      ${s.id} > .header {
        display: flex;
        flex-direction: column;
        flex: 1;
        width: 100%;
        max-width: 100%;
        min-width: 0;
        position: relative;
        overflow-y: visible;
        background-color: ${((i=(t=e.inbox)==null?void 0:t.header)==null?void 0:i.backgroundColor)??d.white[500]};
        box-shadow: ${((n=(o=e.inbox)==null?void 0:o.header)==null?void 0:n.shadow)??"0px 1px 0px 0px red"};
        border-bottom: ${((r=(l=e.inbox)==null?void 0:l.header)==null?void 0:r.border)??"1px solid red"};
        z-index: 100;
      }

      ${s.id} .header-content {
        padding-top: 10px;
        padding-right: 12px;
        padding-bottom: 10px;
        padding-left: 12px;
        display: flex;
        flex-direction: row;
        align-items: center;
        justify-content: space-between;
        flex: 1;
        width: 100%;
        max-width: 100%;
        min-width: 0;
        position: relative;
        box-sizing: border-box;
      }

      ${s.id} .title {
        display: flex;
        align-items: center;
        gap: 4px;
      }

      ${s.id} .spacer {
        flex: 1;
      }

      ${s.id} .actions {
        display: flex;
        align-items: center;
        gap: 4px;
      }
    `}};D(ht);var ut=class{constructor(e){u(this,"events"),this.events=e}remove(){O.shared.removeDataStoreListener(this)}},pt={popup:{button:{icon:{color:d.black[500],svg:z.inbox},backgroundColor:"transparent",hoverBackgroundColor:d.black[50010],activeBackgroundColor:d.black[50020],unreadDotIndicator:{backgroundColor:G,borderRadius:"50%",height:"8px",width:"8px"}},window:{backgroundColor:d.white[500],borderRadius:"8px",border:`1px solid ${d.gray[500]}`,shadow:`0px 8px 16px -4px ${d.gray[500]}`,animation:{transition:"none",initialTransform:"translate3d(0, 0, 0)",visibleTransform:"translate3d(0, 0, 0)"}}},inbox:{header:{backgroundColor:d.white[500],shadow:"none",border:`1px solid ${d.gray[500]}`,feeds:{button:{selectedFeedIconColor:d.black[500],hoverBackgroundColor:d.gray[200],activeBackgroundColor:d.gray[500],transition:"all 0.2s ease",font:{color:d.black[500],family:void 0,size:"16px"},changeFeedIcon:{color:d.black[500],svg:z.chevronDown},unreadCountIndicator:{font:{color:d.white[500],family:void 0,size:"12px"},backgroundColor:G,borderRadius:"4px",padding:"2px 6px"}},menu:{backgroundColor:d.white[500],border:`1px solid ${d.gray[500]}`,borderRadius:"6px",shadow:`0px 4px 8px -2px ${d.gray[500]}`,animation:{transition:"none",initialTransform:"translate3d(0, 0, 0)",visibleTransform:"translate3d(0, 0, 0)"},list:{hoverBackgroundColor:d.gray[200],activeBackgroundColor:d.gray[500],divider:"none",font:{color:d.black[500],family:void 0,size:"14px"},selectedIcon:{color:d.black[500],svg:z.check}}},tabs:{borderRadius:{topLeft:"4px",topRight:"4px"},transition:"all 0.2s ease",default:{indicatorHeight:"1px",indicatorColor:"transparent",backgroundColor:"transparent",hoverBackgroundColor:d.gray[200],activeBackgroundColor:d.gray[500],font:{color:d.gray[600],family:void 0,size:"14px"},unreadIndicator:{font:{color:d.gray[600],family:void 0,size:"12px"},backgroundColor:d.black[50010],borderRadius:"4px",padding:"2px 6px"}},selected:{indicatorHeight:"1px",indicatorColor:G,backgroundColor:"transparent",hoverBackgroundColor:d.gray[200],activeBackgroundColor:d.gray[500],font:{color:G,family:void 0,size:"14px"},unreadIndicator:{font:{color:d.white[500],family:void 0,size:"12px"},backgroundColor:G,borderRadius:"4px",padding:"2px 6px"}}}},tabs:{borderRadius:{topLeft:"4px",topRight:"4px"},transition:"all 0.2s ease",default:{indicatorHeight:"1px",indicatorColor:"transparent",backgroundColor:"transparent",hoverBackgroundColor:d.gray[200],activeBackgroundColor:d.gray[500],font:{color:d.gray[600],family:void 0,size:"14px"},unreadIndicator:{font:{color:d.gray[600],family:void 0,size:"12px"},backgroundColor:d.black[50010],borderRadius:"4px",padding:"2px 6px"}},selected:{indicatorHeight:"1px",indicatorColor:G,backgroundColor:"transparent",hoverBackgroundColor:d.gray[200],activeBackgroundColor:d.gray[500],font:{color:G,family:void 0,size:"14px"},unreadIndicator:{font:{color:d.white[500],family:void 0,size:"12px"},backgroundColor:G,borderRadius:"4px",padding:"2px 6px"}}},actions:{button:{icon:{color:d.black[500],svg:z.overflow},backgroundColor:"transparent",hoverBackgroundColor:d.gray[200],activeBackgroundColor:d.gray[500]},markAllRead:{icon:{color:d.black[500]},text:"Read All"},archiveAll:{icon:{color:d.black[500]},text:"Archive All"},archiveRead:{icon:{color:d.black[500]},text:"Archive Read"},animation:{transition:"none",initialTransform:"translate3d(0, 0, 0)",visibleTransform:"translate3d(0, 0, 0)"}}},list:{backgroundColor:d.white[500],scrollbar:{trackBackgroundColor:"transparent",thumbColor:d.black[50020],thumbHoverColor:d.black[50020],width:"8px",height:"8px",borderRadius:"4px"},item:{backgroundColor:"transparent",unreadIndicatorColor:G,hoverBackgroundColor:d.gray[200],activeBackgroundColor:d.gray[500],transition:"all 0.2s ease",actions:{backgroundColor:"transparent",hoverBackgroundColor:d.gray[200],activeBackgroundColor:d.gray[500],border:`1px solid ${d.gray[500]}`,borderRadius:"4px",shadow:"0px 1px 2px 0px rgba(0, 0, 0, 0.06)",font:{color:d.black[500],family:void 0,size:"14px"}},title:{color:d.black[500],family:void 0,size:"14px"},subtitle:{color:d.gray[600],family:void 0,size:"14px"},subtitleLink:{color:G,textDecoration:"underline",hoverColor:d.blue[400]},time:{color:d.gray[600],family:void 0,size:"14px"},divider:`1px solid ${d.gray[200]}`,menu:{enabled:!0,backgroundColor:d.white[500],border:`1px solid ${d.gray[500]}`,borderRadius:"4px",shadow:`0px 2px 4px -2px ${d.gray[500]}`,animation:{transition:"none",initialTransform:"translate3d(0, 0, 0)",visibleTransform:"translate3d(0, 0, 0)"},longPress:{displayDuration:4e3,vibrationDuration:50},item:{hoverBackgroundColor:d.gray[200],activeBackgroundColor:d.gray[500],borderRadius:"0px",read:{color:d.black[500]},unread:{color:d.black[500]},archive:{color:d.black[500]},unarchive:{color:d.black[500]}}}}},loading:{animation:{barColor:d.gray[500],barHeight:"14px",barBorderRadius:"14px",duration:"2s"},divider:`1px solid ${d.gray[200]}`},empty:{title:{font:{size:"16px",weight:"500",color:d.black[500]}},button:{text:"Refresh"}},error:{title:{font:{size:"16px",weight:"500",color:d.black[500]}},button:{text:"Retry"}}}},Bd={popup:{button:{icon:{color:d.white[500],svg:z.inbox},backgroundColor:"transparent",hoverBackgroundColor:d.white[50010],activeBackgroundColor:d.white[50020],unreadDotIndicator:{backgroundColor:G,borderRadius:"50%",height:"8px",width:"8px"}},window:{backgroundColor:d.black[500],borderRadius:"8px",border:`1px solid ${d.gray[400]}`,shadow:`0px 4px 8px -2px ${d.white[50020]}`,animation:{transition:"none",initialTransform:"translate3d(0, 0, 0)",visibleTransform:"translate3d(0, 0, 0)"}}},inbox:{header:{backgroundColor:d.black[500],shadow:"none",border:`1px solid ${d.gray[400]}`,feeds:{button:{selectedFeedIconColor:d.white[500],hoverBackgroundColor:d.white[50010],activeBackgroundColor:d.white[50020],transition:"all 0.2s ease",font:{color:d.white[500],family:void 0,size:"16px"},changeFeedIcon:{color:d.white[500],svg:z.chevronDown},unreadCountIndicator:{font:{color:d.white[500],family:void 0,size:"12px"},backgroundColor:G,borderRadius:"4px",padding:"3px 8px"}},menu:{backgroundColor:d.black[500],border:`1px solid ${d.gray[400]}`,borderRadius:"6px",shadow:`0px 4px 8px -2px ${d.white[50020]}`,animation:{transition:"none",initialTransform:"translate3d(0, 0, 0)",visibleTransform:"translate3d(0, 0, 0)"},list:{hoverBackgroundColor:d.white[50010],activeBackgroundColor:d.white[50020],divider:"none",font:{color:d.white[500],family:void 0,size:"14px"},selectedIcon:{color:d.white[500],svg:z.check}}},tabs:{borderRadius:{topLeft:"4px",topRight:"4px"},transition:"all 0.2s ease",default:{indicatorHeight:"1px",indicatorColor:"transparent",backgroundColor:"transparent",hoverBackgroundColor:d.white[50010],activeBackgroundColor:d.white[50020],font:{color:d.white[500],family:void 0,size:"14px"},unreadIndicator:{font:{color:d.white[500],family:void 0,size:"12px"},backgroundColor:d.white[50010],borderRadius:"4px",padding:"3px 8px"}},selected:{indicatorHeight:"1px",indicatorColor:G,backgroundColor:"transparent",hoverBackgroundColor:d.white[50010],activeBackgroundColor:d.white[50020],font:{color:G,family:void 0,size:"14px"},unreadIndicator:{font:{color:d.white[500],family:void 0,size:"12px"},backgroundColor:G,borderRadius:"4px",padding:"3px 8px"}}}},tabs:{borderRadius:{topLeft:"4px",topRight:"4px"},transition:"all 0.2s ease",default:{indicatorHeight:"1px",indicatorColor:"transparent",backgroundColor:"transparent",hoverBackgroundColor:d.white[50010],activeBackgroundColor:d.white[50020],font:{color:d.white[500],family:void 0,size:"14px"},unreadIndicator:{font:{color:d.white[500],family:void 0,size:"12px"},backgroundColor:d.white[50010],borderRadius:"4px",padding:"3px 8px"}},selected:{indicatorHeight:"1px",indicatorColor:G,backgroundColor:"transparent",hoverBackgroundColor:d.white[50010],activeBackgroundColor:d.white[50020],font:{color:G,family:void 0,size:"14px"},unreadIndicator:{font:{color:d.white[500],family:void 0,size:"12px"},backgroundColor:G,borderRadius:"4px",padding:"3px 8px"}}},actions:{button:{icon:{color:d.white[500],svg:z.overflow},backgroundColor:"transparent",hoverBackgroundColor:d.white[50010],activeBackgroundColor:d.white[50020]},markAllRead:{icon:{color:d.white[500]},text:"Read All"},archiveAll:{icon:{color:d.white[500]},text:"Archive All"},archiveRead:{icon:{color:d.white[500]},text:"Archive Read"},animation:{transition:"none",initialTransform:"translate3d(0, 0, 0)",visibleTransform:"translate3d(0, 0, 0)"}}},list:{backgroundColor:d.black[500],scrollbar:{trackBackgroundColor:"transparent",thumbColor:d.white[50020],thumbHoverColor:d.white[50020],width:"8px",height:"8px",borderRadius:"4px"},item:{backgroundColor:"transparent",unreadIndicatorColor:G,hoverBackgroundColor:d.white[50010],activeBackgroundColor:d.white[50020],transition:"all 0.2s ease",actions:{backgroundColor:"transparent",hoverBackgroundColor:d.white[50010],activeBackgroundColor:d.white[50020],border:`1px solid ${d.gray[400]}`,borderRadius:"4px",shadow:`0px 1px 2px 0px ${d.white[50010]}`,font:{color:d.white[500],family:void 0,size:"14px"}},title:{color:d.white[500],family:void 0,size:"14px"},subtitle:{color:d.gray[500],family:void 0,size:"14px"},subtitleLink:{color:G,textDecoration:"underline",hoverColor:d.blue[400]},time:{color:d.gray[500],family:void 0,size:"12px"},divider:`1px solid ${d.gray[400]}`,menu:{enabled:!0,backgroundColor:d.black[500],border:`1px solid ${d.gray[400]}`,borderRadius:"4px",shadow:`0px 2px 4px -2px ${d.white[50020]}`,animation:{transition:"none",initialTransform:"translate3d(0, 0, 0)",visibleTransform:"translate3d(0, 0, 0)"},longPress:{displayDuration:4e3,vibrationDuration:50},item:{hoverBackgroundColor:d.white[50010],activeBackgroundColor:d.white[50020],borderRadius:"0px",read:{color:d.white[500]},unread:{color:d.white[500]},archive:{color:d.white[500]},unarchive:{color:d.white[500]}}}}},loading:{animation:{barColor:d.gray[400],barHeight:"14px",barBorderRadius:"14px",duration:"2s"},divider:`1px solid ${d.gray[400]}`},empty:{title:{font:{size:"16px",weight:"500",color:d.white[500]}},button:{text:"Refresh"}},error:{title:{font:{size:"16px",weight:"500",color:d.white[500]}},button:{text:"Retry"}}}},gh=(s,e)=>{var t,i,o,n,l,r,a,h,c,p,_,v,g,E,I,C,S,x,L,R,k,F,b,w,M,$,q,J,P,Y,Q,K,ee,ie,oe,se,le,re,ae,de,he,ue,ce,T,we,Ee,Ie,Te,Se,Me,Le,$e,Ae,Fe,Re,Be,De,ze,Pe,Ue,Oe,Ne,He,We,Ve,Ge,B,Rt,Bt,Dt,zt,Pt,Ut,Ot,Nt,Ht,Wt,Vt,Gt,jt,qt,Zt,Jt,Yt,Qt,Xt,Kt,ei,ti,ii,oi,ni,si,li,ri,ai,di,hi,ui,ci,_i,pi,vi,gi,mi,bi,fi,Ci,xi,yi,ki,wi,Ei,Ii,Ti,Si,Mi,Li,$i,Ai,Fi,Ri,Bi,Di,zi,Pi,Ui,Oi,Ni,Hi,Wi,Vi,Gi,ji,qi,Zi,Ji,Yi,Qi,Xi,Ki,eo,to,io,oo,no,so,lo,ro,ao,ho,uo,co,_o,po,vo,go,mo,bo,fo,Co,xo,yo,ko,wo,Eo,Io,To,So,Mo,Lo,$o,Ao,Fo,Ro,Bo,Do,zo,Po,Uo,Oo,No,Ho,Wo,Vo,Go,jo,qo,Zo,Jo,Yo,Qo,Xo,Ko,en,tn,on,nn,sn,ln,rn,an,dn,hn,un,cn,_n,pn,vn,gn,mn,bn,fn,Cn,xn,yn,kn,wn,En,In,Tn,Sn,Mn,Ln,$n,An,Fn,Rn,Bn,Dn,zn,Pn,Un,On,Nn,Hn,Wn,Vn,Gn,jn,qn,Zn,Jn,Yn,Qn,Xn,Kn,es,ts,is,os,ns,ss,ls,rs,as,ds,hs,us,cs,_s,ps,vs,gs,ms,bs,fs,Cs,xs,ys,ks,ws,Es,Is,Ts,Ss,Ms,Ls,$s,As,Fs,Rs,Bs,Ds,zs,Ps,Us,Os,Ns,Hs,Ws,Vs,Gs,js,qs,Zs,Js,Ys,Qs,Xs,Ks,el,tl,il,ol,nl,sl,ll,rl,al,dl,hl,ul,cl,_l,pl,vl,gl,ml,bl,fl,Cl,xl,yl,kl,wl,El,Il,Tl,Sl,Ml,Ll,$l,Al,Fl,Rl,Bl,Dl,zl,Pl,Ul,Ol,Nl,Hl,Wl,Vl,Gl,jl,ql,Zl,Jl,Yl,Ql,Xl,Kl,er,tr,ir,or,nr,sr,lr,rr,ar,dr,hr,ur,cr,_r,pr,vr,gr,mr,br,fr,Cr,xr,yr,kr,wr,Er,Ir,Tr,Sr,Mr,Lr,$r,Ar,Fr,Rr,Br,Dr,zr,Pr,Ur,Or,Nr,Hr,Wr,Vr,Gr,jr,qr,Zr,Jr,Yr,Qr,Xr,Kr,ea,ta,ia,oa,na,sa,la,ra,aa,da,ha,ua,ca,_a,pa,va,ga,ma,ba,fa,Ca,xa,ya,ka,wa,Ea,Ia,Ta,Sa,Ma,La,$a,Aa,Fa,Ra,Ba,Da,za,Pa,Ua,Oa,Na,Ha,Wa,Va,Ga,ja,qa,Za,Ja,Ya,Qa,Xa,Ka,ed,td,id,od,nd,sd,ld,rd,ad,dd,hd,ud,cd,_d,pd,vd,gd,md,bd,fd,Cd;let f=s==="light"?pt:Bd;return{popup:{button:{...(t=f.popup)==null?void 0:t.button,...(i=e.popup)==null?void 0:i.button,icon:{...(n=(o=f.popup)==null?void 0:o.button)==null?void 0:n.icon,...(r=(l=e.popup)==null?void 0:l.button)==null?void 0:r.icon},unreadDotIndicator:{...(h=(a=f.popup)==null?void 0:a.button)==null?void 0:h.unreadDotIndicator,...(p=(c=e.popup)==null?void 0:c.button)==null?void 0:p.unreadDotIndicator}},window:{...(_=f.popup)==null?void 0:_.window,...(v=e.popup)==null?void 0:v.window,animation:{...(E=(g=f.popup)==null?void 0:g.window)==null?void 0:E.animation,...(C=(I=e.popup)==null?void 0:I.window)==null?void 0:C.animation}}},inbox:{header:{...(S=f.inbox)==null?void 0:S.header,...(x=e.inbox)==null?void 0:x.header,feeds:{...(R=(L=f.inbox)==null?void 0:L.header)==null?void 0:R.feeds,...(F=(k=e.inbox)==null?void 0:k.header)==null?void 0:F.feeds,button:{...(M=(w=(b=f.inbox)==null?void 0:b.header)==null?void 0:w.feeds)==null?void 0:M.button,...(J=(q=($=e.inbox)==null?void 0:$.header)==null?void 0:q.feeds)==null?void 0:J.button,font:{...(K=(Q=(Y=(P=f.inbox)==null?void 0:P.header)==null?void 0:Y.feeds)==null?void 0:Q.button)==null?void 0:K.font,...(se=(oe=(ie=(ee=e.inbox)==null?void 0:ee.header)==null?void 0:ie.feeds)==null?void 0:oe.button)==null?void 0:se.font},changeFeedIcon:{...(de=(ae=(re=(le=f.inbox)==null?void 0:le.header)==null?void 0:re.feeds)==null?void 0:ae.button)==null?void 0:de.changeFeedIcon,...(T=(ce=(ue=(he=e.inbox)==null?void 0:he.header)==null?void 0:ue.feeds)==null?void 0:ce.button)==null?void 0:T.changeFeedIcon},unreadCountIndicator:{...(Te=(Ie=(Ee=(we=f.inbox)==null?void 0:we.header)==null?void 0:Ee.feeds)==null?void 0:Ie.button)==null?void 0:Te.unreadCountIndicator,...($e=(Le=(Me=(Se=e.inbox)==null?void 0:Se.header)==null?void 0:Me.feeds)==null?void 0:Le.button)==null?void 0:$e.unreadCountIndicator,font:{...(De=(Be=(Re=(Fe=(Ae=f.inbox)==null?void 0:Ae.header)==null?void 0:Fe.feeds)==null?void 0:Re.button)==null?void 0:Be.unreadCountIndicator)==null?void 0:De.font,...(Ne=(Oe=(Ue=(Pe=(ze=e.inbox)==null?void 0:ze.header)==null?void 0:Pe.feeds)==null?void 0:Ue.button)==null?void 0:Oe.unreadCountIndicator)==null?void 0:Ne.font}}},menu:{...(Ve=(We=(He=f.inbox)==null?void 0:He.header)==null?void 0:We.feeds)==null?void 0:Ve.menu,...(Rt=(B=(Ge=e.inbox)==null?void 0:Ge.header)==null?void 0:B.feeds)==null?void 0:Rt.menu,animation:{...(Pt=(zt=(Dt=(Bt=f.inbox)==null?void 0:Bt.header)==null?void 0:Dt.feeds)==null?void 0:zt.menu)==null?void 0:Pt.animation,...(Ht=(Nt=(Ot=(Ut=e.inbox)==null?void 0:Ut.header)==null?void 0:Ot.feeds)==null?void 0:Nt.menu)==null?void 0:Ht.animation},list:{...(jt=(Gt=(Vt=(Wt=f.inbox)==null?void 0:Wt.header)==null?void 0:Vt.feeds)==null?void 0:Gt.menu)==null?void 0:jt.list,...(Yt=(Jt=(Zt=(qt=e.inbox)==null?void 0:qt.header)==null?void 0:Zt.feeds)==null?void 0:Jt.menu)==null?void 0:Yt.list,font:{...(ti=(ei=(Kt=(Xt=(Qt=f.inbox)==null?void 0:Qt.header)==null?void 0:Xt.feeds)==null?void 0:Kt.menu)==null?void 0:ei.list)==null?void 0:ti.font,...(li=(si=(ni=(oi=(ii=e.inbox)==null?void 0:ii.header)==null?void 0:oi.feeds)==null?void 0:ni.menu)==null?void 0:si.list)==null?void 0:li.font},selectedIcon:{...(ui=(hi=(di=(ai=(ri=f.inbox)==null?void 0:ri.header)==null?void 0:ai.feeds)==null?void 0:di.menu)==null?void 0:hi.list)==null?void 0:ui.selectedIcon,...(gi=(vi=(pi=(_i=(ci=e.inbox)==null?void 0:ci.header)==null?void 0:_i.feeds)==null?void 0:pi.menu)==null?void 0:vi.list)==null?void 0:gi.selectedIcon}}},tabs:{...(fi=(bi=(mi=f.inbox)==null?void 0:mi.header)==null?void 0:bi.feeds)==null?void 0:fi.tabs,...(yi=(xi=(Ci=e.inbox)==null?void 0:Ci.header)==null?void 0:xi.feeds)==null?void 0:yi.tabs,default:{...(Ii=(Ei=(wi=(ki=f.inbox)==null?void 0:ki.header)==null?void 0:wi.feeds)==null?void 0:Ei.tabs)==null?void 0:Ii.default,...(Li=(Mi=(Si=(Ti=e.inbox)==null?void 0:Ti.header)==null?void 0:Si.feeds)==null?void 0:Mi.tabs)==null?void 0:Li.default,font:{...(Bi=(Ri=(Fi=(Ai=($i=f.inbox)==null?void 0:$i.header)==null?void 0:Ai.feeds)==null?void 0:Fi.tabs)==null?void 0:Ri.default)==null?void 0:Bi.font,...(Oi=(Ui=(Pi=(zi=(Di=e.inbox)==null?void 0:Di.header)==null?void 0:zi.feeds)==null?void 0:Pi.tabs)==null?void 0:Ui.default)==null?void 0:Oi.font},unreadIndicator:{...(Gi=(Vi=(Wi=(Hi=(Ni=f.inbox)==null?void 0:Ni.header)==null?void 0:Hi.feeds)==null?void 0:Wi.tabs)==null?void 0:Vi.default)==null?void 0:Gi.unreadIndicator,...(Yi=(Ji=(Zi=(qi=(ji=e.inbox)==null?void 0:ji.header)==null?void 0:qi.feeds)==null?void 0:Zi.tabs)==null?void 0:Ji.default)==null?void 0:Yi.unreadIndicator,font:{...(io=(to=(eo=(Ki=(Xi=(Qi=f.inbox)==null?void 0:Qi.header)==null?void 0:Xi.feeds)==null?void 0:Ki.tabs)==null?void 0:eo.default)==null?void 0:to.unreadIndicator)==null?void 0:io.font,...(ao=(ro=(lo=(so=(no=(oo=e.inbox)==null?void 0:oo.header)==null?void 0:no.feeds)==null?void 0:so.tabs)==null?void 0:lo.default)==null?void 0:ro.unreadIndicator)==null?void 0:ao.font}}},selected:{...(_o=(co=(uo=(ho=f.inbox)==null?void 0:ho.header)==null?void 0:uo.feeds)==null?void 0:co.tabs)==null?void 0:_o.selected,...(mo=(go=(vo=(po=e.inbox)==null?void 0:po.header)==null?void 0:vo.feeds)==null?void 0:go.tabs)==null?void 0:mo.selected,font:{...(yo=(xo=(Co=(fo=(bo=f.inbox)==null?void 0:bo.header)==null?void 0:fo.feeds)==null?void 0:Co.tabs)==null?void 0:xo.selected)==null?void 0:yo.font,...(To=(Io=(Eo=(wo=(ko=e.inbox)==null?void 0:ko.header)==null?void 0:wo.feeds)==null?void 0:Eo.tabs)==null?void 0:Io.selected)==null?void 0:To.font},unreadIndicator:{...(Ao=($o=(Lo=(Mo=(So=f.inbox)==null?void 0:So.header)==null?void 0:Mo.feeds)==null?void 0:Lo.tabs)==null?void 0:$o.selected)==null?void 0:Ao.unreadIndicator,...(zo=(Do=(Bo=(Ro=(Fo=e.inbox)==null?void 0:Fo.header)==null?void 0:Ro.feeds)==null?void 0:Bo.tabs)==null?void 0:Do.selected)==null?void 0:zo.unreadIndicator,font:{...(Wo=(Ho=(No=(Oo=(Uo=(Po=f.inbox)==null?void 0:Po.header)==null?void 0:Uo.feeds)==null?void 0:Oo.tabs)==null?void 0:No.selected)==null?void 0:Ho.unreadIndicator)==null?void 0:Wo.font,...(Jo=(Zo=(qo=(jo=(Go=(Vo=e.inbox)==null?void 0:Vo.header)==null?void 0:Go.feeds)==null?void 0:jo.tabs)==null?void 0:qo.selected)==null?void 0:Zo.unreadIndicator)==null?void 0:Jo.font}}}}},tabs:{...(Qo=(Yo=f.inbox)==null?void 0:Yo.header)==null?void 0:Qo.tabs,...(Ko=(Xo=e.inbox)==null?void 0:Xo.header)==null?void 0:Ko.tabs,default:{...(on=(tn=(en=f.inbox)==null?void 0:en.header)==null?void 0:tn.tabs)==null?void 0:on.default,...(ln=(sn=(nn=e.inbox)==null?void 0:nn.header)==null?void 0:sn.tabs)==null?void 0:ln.default,font:{...(hn=(dn=(an=(rn=f.inbox)==null?void 0:rn.header)==null?void 0:an.tabs)==null?void 0:dn.default)==null?void 0:hn.font,...(pn=(_n=(cn=(un=e.inbox)==null?void 0:un.header)==null?void 0:cn.tabs)==null?void 0:_n.default)==null?void 0:pn.font},unreadIndicator:{...(bn=(mn=(gn=(vn=f.inbox)==null?void 0:vn.header)==null?void 0:gn.tabs)==null?void 0:mn.default)==null?void 0:bn.unreadIndicator,...(yn=(xn=(Cn=(fn=e.inbox)==null?void 0:fn.header)==null?void 0:Cn.tabs)==null?void 0:xn.default)==null?void 0:yn.unreadIndicator,font:{...(Tn=(In=(En=(wn=(kn=f.inbox)==null?void 0:kn.header)==null?void 0:wn.tabs)==null?void 0:En.default)==null?void 0:In.unreadIndicator)==null?void 0:Tn.font,...(An=($n=(Ln=(Mn=(Sn=e.inbox)==null?void 0:Sn.header)==null?void 0:Mn.tabs)==null?void 0:Ln.default)==null?void 0:$n.unreadIndicator)==null?void 0:An.font}}},selected:{...(Bn=(Rn=(Fn=f.inbox)==null?void 0:Fn.header)==null?void 0:Rn.tabs)==null?void 0:Bn.selected,...(Pn=(zn=(Dn=e.inbox)==null?void 0:Dn.header)==null?void 0:zn.tabs)==null?void 0:Pn.selected,font:{...(Hn=(Nn=(On=(Un=f.inbox)==null?void 0:Un.header)==null?void 0:On.tabs)==null?void 0:Nn.selected)==null?void 0:Hn.font,...(jn=(Gn=(Vn=(Wn=e.inbox)==null?void 0:Wn.header)==null?void 0:Vn.tabs)==null?void 0:Gn.selected)==null?void 0:jn.font},unreadIndicator:{...(Yn=(Jn=(Zn=(qn=f.inbox)==null?void 0:qn.header)==null?void 0:Zn.tabs)==null?void 0:Jn.selected)==null?void 0:Yn.unreadIndicator,...(es=(Kn=(Xn=(Qn=e.inbox)==null?void 0:Qn.header)==null?void 0:Xn.tabs)==null?void 0:Kn.selected)==null?void 0:es.unreadIndicator,font:{...(ss=(ns=(os=(is=(ts=f.inbox)==null?void 0:ts.header)==null?void 0:is.tabs)==null?void 0:os.selected)==null?void 0:ns.unreadIndicator)==null?void 0:ss.font,...(hs=(ds=(as=(rs=(ls=e.inbox)==null?void 0:ls.header)==null?void 0:rs.tabs)==null?void 0:as.selected)==null?void 0:ds.unreadIndicator)==null?void 0:hs.font}}}},actions:{...(cs=(us=f.inbox)==null?void 0:us.header)==null?void 0:cs.actions,...(ps=(_s=e.inbox)==null?void 0:_s.header)==null?void 0:ps.actions,button:{...(ms=(gs=(vs=f.inbox)==null?void 0:vs.header)==null?void 0:gs.actions)==null?void 0:ms.button,...(Cs=(fs=(bs=e.inbox)==null?void 0:bs.header)==null?void 0:fs.actions)==null?void 0:Cs.button,icon:{...(ws=(ks=(ys=(xs=f.inbox)==null?void 0:xs.header)==null?void 0:ys.actions)==null?void 0:ks.button)==null?void 0:ws.icon,...(Ss=(Ts=(Is=(Es=e.inbox)==null?void 0:Es.header)==null?void 0:Is.actions)==null?void 0:Ts.button)==null?void 0:Ss.icon}},markAllRead:{...($s=(Ls=(Ms=f.inbox)==null?void 0:Ms.header)==null?void 0:Ls.actions)==null?void 0:$s.markAllRead,...(Rs=(Fs=(As=e.inbox)==null?void 0:As.header)==null?void 0:Fs.actions)==null?void 0:Rs.markAllRead,icon:{...(Ps=(zs=(Ds=(Bs=f.inbox)==null?void 0:Bs.header)==null?void 0:Ds.actions)==null?void 0:zs.markAllRead)==null?void 0:Ps.icon,...(Hs=(Ns=(Os=(Us=e.inbox)==null?void 0:Us.header)==null?void 0:Os.actions)==null?void 0:Ns.markAllRead)==null?void 0:Hs.icon}},archiveAll:{...(Gs=(Vs=(Ws=f.inbox)==null?void 0:Ws.header)==null?void 0:Vs.actions)==null?void 0:Gs.archiveAll,...(Zs=(qs=(js=e.inbox)==null?void 0:js.header)==null?void 0:qs.actions)==null?void 0:Zs.archiveAll,icon:{...(Xs=(Qs=(Ys=(Js=f.inbox)==null?void 0:Js.header)==null?void 0:Ys.actions)==null?void 0:Qs.archiveAll)==null?void 0:Xs.icon,...(il=(tl=(el=(Ks=e.inbox)==null?void 0:Ks.header)==null?void 0:el.actions)==null?void 0:tl.archiveAll)==null?void 0:il.icon}},archiveRead:{...(sl=(nl=(ol=f.inbox)==null?void 0:ol.header)==null?void 0:nl.actions)==null?void 0:sl.archiveRead,...(al=(rl=(ll=e.inbox)==null?void 0:ll.header)==null?void 0:rl.actions)==null?void 0:al.archiveRead,icon:{...(cl=(ul=(hl=(dl=f.inbox)==null?void 0:dl.header)==null?void 0:hl.actions)==null?void 0:ul.archiveRead)==null?void 0:cl.icon,...(gl=(vl=(pl=(_l=e.inbox)==null?void 0:_l.header)==null?void 0:pl.actions)==null?void 0:vl.archiveRead)==null?void 0:gl.icon}},animation:{...(fl=(bl=(ml=f.inbox)==null?void 0:ml.header)==null?void 0:bl.actions)==null?void 0:fl.animation,...(yl=(xl=(Cl=e.inbox)==null?void 0:Cl.header)==null?void 0:xl.actions)==null?void 0:yl.animation}}},list:{...(kl=f.inbox)==null?void 0:kl.list,...(wl=e.inbox)==null?void 0:wl.list,scrollbar:{...(Il=(El=f.inbox)==null?void 0:El.list)==null?void 0:Il.scrollbar,...(Sl=(Tl=e.inbox)==null?void 0:Tl.list)==null?void 0:Sl.scrollbar},item:{...(Ll=(Ml=f.inbox)==null?void 0:Ml.list)==null?void 0:Ll.item,...(Al=($l=e.inbox)==null?void 0:$l.list)==null?void 0:Al.item,actions:{...(Bl=(Rl=(Fl=f.inbox)==null?void 0:Fl.list)==null?void 0:Rl.item)==null?void 0:Bl.actions,...(Pl=(zl=(Dl=e.inbox)==null?void 0:Dl.list)==null?void 0:zl.item)==null?void 0:Pl.actions,font:{...(Hl=(Nl=(Ol=(Ul=f.inbox)==null?void 0:Ul.list)==null?void 0:Ol.item)==null?void 0:Nl.actions)==null?void 0:Hl.font,...(jl=(Gl=(Vl=(Wl=e.inbox)==null?void 0:Wl.list)==null?void 0:Vl.item)==null?void 0:Gl.actions)==null?void 0:jl.font}},title:{...(Jl=(Zl=(ql=f.inbox)==null?void 0:ql.list)==null?void 0:Zl.item)==null?void 0:Jl.title,...(Xl=(Ql=(Yl=e.inbox)==null?void 0:Yl.list)==null?void 0:Ql.item)==null?void 0:Xl.title},subtitle:{...(tr=(er=(Kl=f.inbox)==null?void 0:Kl.list)==null?void 0:er.item)==null?void 0:tr.subtitle,...(nr=(or=(ir=e.inbox)==null?void 0:ir.list)==null?void 0:or.item)==null?void 0:nr.subtitle},subtitleLink:{...(rr=(lr=(sr=f.inbox)==null?void 0:sr.list)==null?void 0:lr.item)==null?void 0:rr.subtitleLink,...(hr=(dr=(ar=e.inbox)==null?void 0:ar.list)==null?void 0:dr.item)==null?void 0:hr.subtitleLink},time:{...(_r=(cr=(ur=f.inbox)==null?void 0:ur.list)==null?void 0:cr.item)==null?void 0:_r.time,...(gr=(vr=(pr=e.inbox)==null?void 0:pr.list)==null?void 0:vr.item)==null?void 0:gr.time},menu:{...(fr=(br=(mr=f.inbox)==null?void 0:mr.list)==null?void 0:br.item)==null?void 0:fr.menu,...(yr=(xr=(Cr=e.inbox)==null?void 0:Cr.list)==null?void 0:xr.item)==null?void 0:yr.menu,animation:{...(Ir=(Er=(wr=(kr=f.inbox)==null?void 0:kr.list)==null?void 0:wr.item)==null?void 0:Er.menu)==null?void 0:Ir.animation,...(Lr=(Mr=(Sr=(Tr=e.inbox)==null?void 0:Tr.list)==null?void 0:Sr.item)==null?void 0:Mr.menu)==null?void 0:Lr.animation},item:{...(Rr=(Fr=(Ar=($r=f.inbox)==null?void 0:$r.list)==null?void 0:Ar.item)==null?void 0:Fr.menu)==null?void 0:Rr.item,...(Pr=(zr=(Dr=(Br=e.inbox)==null?void 0:Br.list)==null?void 0:Dr.item)==null?void 0:zr.menu)==null?void 0:Pr.item,read:{...(Wr=(Hr=(Nr=(Or=(Ur=f.inbox)==null?void 0:Ur.list)==null?void 0:Or.item)==null?void 0:Nr.menu)==null?void 0:Hr.item)==null?void 0:Wr.read,...(Zr=(qr=(jr=(Gr=(Vr=e.inbox)==null?void 0:Vr.list)==null?void 0:Gr.item)==null?void 0:jr.menu)==null?void 0:qr.item)==null?void 0:Zr.read},unread:{...(Kr=(Xr=(Qr=(Yr=(Jr=f.inbox)==null?void 0:Jr.list)==null?void 0:Yr.item)==null?void 0:Qr.menu)==null?void 0:Xr.item)==null?void 0:Kr.unread,...(na=(oa=(ia=(ta=(ea=e.inbox)==null?void 0:ea.list)==null?void 0:ta.item)==null?void 0:ia.menu)==null?void 0:oa.item)==null?void 0:na.unread},archive:{...(da=(aa=(ra=(la=(sa=f.inbox)==null?void 0:sa.list)==null?void 0:la.item)==null?void 0:ra.menu)==null?void 0:aa.item)==null?void 0:da.archive,...(pa=(_a=(ca=(ua=(ha=e.inbox)==null?void 0:ha.list)==null?void 0:ua.item)==null?void 0:ca.menu)==null?void 0:_a.item)==null?void 0:pa.archive},unarchive:{...(fa=(ba=(ma=(ga=(va=f.inbox)==null?void 0:va.list)==null?void 0:ga.item)==null?void 0:ma.menu)==null?void 0:ba.item)==null?void 0:fa.unarchive,...(wa=(ka=(ya=(xa=(Ca=e.inbox)==null?void 0:Ca.list)==null?void 0:xa.item)==null?void 0:ya.menu)==null?void 0:ka.item)==null?void 0:wa.unarchive}}}}},loading:{...(Ea=f.inbox)==null?void 0:Ea.loading,...(Ia=e.inbox)==null?void 0:Ia.loading,animation:{...(Sa=(Ta=f.inbox)==null?void 0:Ta.loading)==null?void 0:Sa.animation,...(La=(Ma=e.inbox)==null?void 0:Ma.loading)==null?void 0:La.animation}},empty:{...($a=f.inbox)==null?void 0:$a.empty,...(Aa=e.inbox)==null?void 0:Aa.empty,title:{...(Ra=(Fa=f.inbox)==null?void 0:Fa.empty)==null?void 0:Ra.title,...(Da=(Ba=e.inbox)==null?void 0:Ba.empty)==null?void 0:Da.title,font:{...(Ua=(Pa=(za=f.inbox)==null?void 0:za.empty)==null?void 0:Pa.title)==null?void 0:Ua.font,...(Ha=(Na=(Oa=e.inbox)==null?void 0:Oa.empty)==null?void 0:Na.title)==null?void 0:Ha.font}},button:{...(Va=(Wa=f.inbox)==null?void 0:Wa.empty)==null?void 0:Va.button,...(ja=(Ga=e.inbox)==null?void 0:Ga.empty)==null?void 0:ja.button,font:{...(Ja=(Za=(qa=f.inbox)==null?void 0:qa.empty)==null?void 0:Za.button)==null?void 0:Ja.font,...(Xa=(Qa=(Ya=e.inbox)==null?void 0:Ya.empty)==null?void 0:Qa.button)==null?void 0:Xa.font}}},error:{...(Ka=f.inbox)==null?void 0:Ka.error,...(ed=e.inbox)==null?void 0:ed.error,title:{...(id=(td=f.inbox)==null?void 0:td.error)==null?void 0:id.title,...(nd=(od=e.inbox)==null?void 0:od.error)==null?void 0:nd.title,font:{...(rd=(ld=(sd=f.inbox)==null?void 0:sd.error)==null?void 0:ld.title)==null?void 0:rd.font,...(hd=(dd=(ad=e.inbox)==null?void 0:ad.error)==null?void 0:dd.title)==null?void 0:hd.font}},button:{...(cd=(ud=f.inbox)==null?void 0:ud.error)==null?void 0:cd.button,...(pd=(_d=e.inbox)==null?void 0:_d.error)==null?void 0:pd.button,font:{...(md=(gd=(vd=f.inbox)==null?void 0:vd.error)==null?void 0:gd.button)==null?void 0:md.font,...(Cd=(fd=(bd=e.inbox)==null?void 0:bd.error)==null?void 0:fd.button)==null?void 0:Cd.font}}}}}},ct=class extends ge{constructor(e){super(e),u(this,"THEME_CHANGE_EVENT","courier_inbox_theme_change")}getDefaultLightTheme(){return pt}getDefaultDarkTheme(){return Bd}mergeTheme(e,t){return gh(e,t)}subscribe(e){return{...super.subscribe(e),manager:this}}},ye=class s extends U{constructor(e){super(),u(this,"_currentFeedId",nt()[0].feedId),u(this,"_feedTabMap",new Map),u(this,"_themeManager"),u(this,"_inboxStyle"),u(this,"_list"),u(this,"_datastoreListener"),u(this,"_authListener"),u(this,"_feeds",nt()),u(this,"_header"),u(this,"_headerFactory"),u(this,"_actions",s.defaultActions()),u(this,"_onMessageClick"),u(this,"_onMessageActionClick"),u(this,"_onMessageLongPress"),u(this,"_listItemActions",s.defaultListItemActions()),u(this,"_defaultProps",{height:"auto"}),this._themeManager=e??new ct(pt)}static get id(){return"courier-inbox"}static defaultFeeds(){return nt()}static defaultActions(){return ph()}static defaultListItemActions(){return vh()}get currentFeedId(){return this._currentFeedId}get _currentTabId(){return this.getSelectedTabIdForFeed(this._currentFeedId)}getSelectedTabIdForFeed(e){return this._feedTabMap.get(e)??"unknown_tab"}get theme(){return this._themeManager.getTheme()}setLightTheme(e){this._themeManager.setLightTheme(e)}setDarkTheme(e){this._themeManager.setDarkTheme(e)}setMode(e){this._themeManager.setMode(e)}static get observedAttributes(){return["height","light-theme","dark-theme","mode","feeds","message-click","message-action-click","message-long-press"]}resetInitialFeedAndTab(){if(!this._feeds.length)throw new Error("No feeds are available to initialize.");this._feedTabMap.clear();for(let e of this._feeds){if(!e.tabs||!e.tabs.length)throw new Error(`Feed "${e.feedId}" does not contain any tabs. You must have at least one tab in each feed.`);this._feedTabMap.set(e.feedId,e.tabs[0].datasetId)}this._currentFeedId=this._feeds[0].feedId}onComponentMounted(){this.readInitialThemeAttributes(),this.attachElements(),this.setupThemeSubscription(),this.setupAuthListener(),this.initializeInboxData()}readInitialThemeAttributes(){var e,t,i,o;let n=this.getAttribute("light-theme");if(n)try{this.setLightTheme(JSON.parse(n))}catch(a){(t=(e=y.shared.client)==null?void 0:e.options.logger)==null||t.error("Failed to parse light-theme attribute:",a)}let l=this.getAttribute("dark-theme");if(l)try{this.setDarkTheme(JSON.parse(l))}catch(a){(o=(i=y.shared.client)==null?void 0:i.options.logger)==null||o.error("Failed to parse dark-theme attribute:",a)}let r=this.getAttribute("mode");r&&this._themeManager.setMode(r)}setupThemeSubscription(){this._themeManager.subscribe(e=>{this.refreshTheme()}),this.refreshTheme()}setupAuthListener(){this._authListener=y.shared.addAuthenticationListener(({userId:e})=>{e&&this.refresh().catch(t=>{var i,o,n;(n=(o=(i=y.shared.client)==null?void 0:i.options.logger)==null?void 0:o.warn)==null||n.call(o,"Inbox refresh failed after sign-in",t)})})}initializeInboxData(){this.resetInitialFeedAndTab(),O.shared.registerFeeds(this._feeds),this._datastoreListener=new ut({onError:e=>{var t;(t=this._list)==null||t.setError(e)},onDataSetChange:e=>{var t;this._currentTabId===e.id&&((t=this._list)==null||t.setDataSet(e),this.updateHeader())},onPageAdded:e=>{var t;this._currentTabId===e.id&&((t=this._list)==null||t.addPage(e),this.updateHeader())},onMessageAdd:(e,t,i)=>{var o;this._currentTabId===i&&((o=this._list)==null||o.addMessage(e,t),this.updateHeader())},onMessageRemove:(e,t,i)=>{var o;this._currentTabId===i&&((o=this._list)==null||o.removeMessage(t),this.updateHeader())},onMessageUpdate:(e,t,i)=>{var o;this._currentTabId===i&&((o=this._list)==null||o.updateMessage(e,t),this.updateHeader())},onUnreadCountChange:(e,t)=>{var i,o;(o=(i=this._header)==null?void 0:i.tabs)==null||o.updateTabUnreadCount(t,e),this._currentTabId===t&&this.updateHeader()},onTotalUnreadCountChange:e=>{this.updateHeader()}}),O.shared.addDataStoreListener(this._datastoreListener),this.refresh()}attachElements(){var e,t;this._inboxStyle=H(s.id,this.getStyles()),this._header=new ht({themeManager:this._themeManager,actions:this._actions,onFeedChange:i=>{this.selectFeed(i.feedId)},onFeedReselected:i=>{var o,n,l;this.selectTab(i.tabs[0].datasetId),(o=this._list)==null||o.scrollToTop(),(l=(n=this._header)==null?void 0:n.tabs)==null||l.scrollToStart()},onTabChange:i=>{this.selectTab(i.datasetId)},onTabReselected:i=>{var o;(o=this._list)==null||o.scrollToTop()}}),(e=this._header)==null||e.build(void 0),(t=this._header)==null||t.setFeeds(this._feeds),this.appendChild(this._header),this._list=new rt({themeManager:this._themeManager,listItemActions:this._listItemActions,canClickListItems:!1,canLongPressListItems:!1,onRefresh:()=>{this.refresh()},onPaginationTrigger:async i=>{var o,n;try{await O.shared.fetchNextPageOfMessages({datasetId:i})}catch(l){(n=(o=y.shared.client)==null?void 0:o.options.logger)==null||n.error("Failed to fetch next page of messages:",l)}},onMessageClick:(i,o)=>{var n;O.shared.openMessage({message:i}),O.shared.clickMessage({message:i}),this.dispatchEvent(new CustomEvent("message-click",{detail:{message:i,index:o},bubbles:!0,composed:!0})),(n=this._onMessageClick)==null||n.call(this,{message:i,index:o})},onMessageActionClick:(i,o,n)=>{var l;this.dispatchEvent(new CustomEvent("message-action-click",{detail:{message:i,action:o,index:n},bubbles:!0,composed:!0})),(l=this._onMessageActionClick)==null||l.call(this,{message:i,action:o,index:n})},onMessageLongPress:(i,o)=>{var n;this.dispatchEvent(new CustomEvent("message-long-press",{detail:{message:i,index:o},bubbles:!0,composed:!0})),(n=this._onMessageLongPress)==null||n.call(this,{message:i,index:o})}}),this.appendChild(this._list)}onComponentUnmounted(){var e,t,i;this._themeManager.cleanup(),(e=this._datastoreListener)==null||e.remove(),(t=this._authListener)==null||t.remove(),(i=this._inboxStyle)==null||i.remove()}refreshTheme(){var e;(e=this._list)==null||e.refreshInfoStateThemes(),this._inboxStyle&&(this._inboxStyle.textContent=this.getStyles())}getStyles(){return`
      ${s.id} {
        display: flex;
        flex-direction: column;
        width: 100%;
        height: ${this._defaultProps.height};
      }

      ${s.id} courier-inbox-list {
        flex: 1;
        overflow-y: auto;
        overflow-x: hidden;
      }
    `}setHeader(e){this._headerFactory=e,this.updateHeader()}removeHeader(){this._headerFactory=null,this.updateHeader()}setLoadingState(e){var t;(t=this._list)==null||t.setLoadingStateFactory(e)}setEmptyState(e){var t;(t=this._list)==null||t.setEmptyStateFactory(e)}setErrorState(e){var t;(t=this._list)==null||t.setErrorStateFactory(e)}setListItem(e){var t;(t=this._list)==null||t.setListItemFactory(e)}setPaginationItem(e){var t;(t=this._list)==null||t.setPaginationItemFactory(e)}onMessageClick(e){var t;this._onMessageClick=e,(t=this._list)==null||t.setCanClickListItems(e!==void 0)}onMessageActionClick(e){this._onMessageActionClick=e}onMessageLongPress(e){var t;this._onMessageLongPress=e,(t=this._list)==null||t.setCanLongPressListItems(e!==void 0)}async reloadListForTab(){var e;(e=this._list)==null||e.selectDataset(this._currentTabId),await O.shared.load({canUseCache:!0,datasetIds:[this._currentTabId]})}selectFeed(e){var t,i;let o=this._feeds.find(n=>n.feedId===e);if(!o)throw new Error(`Feed "${e}" does not exist.`);if(this._currentFeedId===e){if(!o.tabs||o.tabs.length===0)throw new Error(`Feed "${e}" does not contain any tabs. You must have at least one tab in each feed.`);let n=o.tabs[0].datasetId;(t=this._header)==null||t.selectFeed(e,n),this.selectTab(n);return}this._currentFeedId=e,(i=this._header)==null||i.selectFeed(e,this._currentTabId),this.selectTab(this._currentTabId)}selectTab(e){var t,i,o;let n=this._feeds.find(r=>r.feedId===this._currentFeedId);if(!n)throw new Error(`Feed "${this._currentFeedId}" does not exist.`);if(!((t=n.tabs)==null?void 0:t.some(r=>r.datasetId===e)))throw new Error(`Tab "${e}" does not exist in feed "${n.feedId}".`);this._feedTabMap.set(this._currentFeedId,e),(o=(i=this._header)==null?void 0:i.tabs)==null||o.setSelectedTab(e),this.reloadListForTab()}updateTabUnreadCounts(e){var t,i;for(let o of e){let n=O.shared.getDatasetById(o.datasetId);n&&((i=(t=this._header)==null?void 0:t.tabs)==null||i.updateTabUnreadCount(o.datasetId,n.unreadCount))}}setActions(e){var t;this._actions=e,(t=this._header)==null||t.setActions(this._actions)}setListItemActions(e){var t;this._listItemActions=e,(t=this._list)==null||t.setListItemActions(this._listItemActions)}setFeeds(e){var t,i,o,n;this._feeds=e,this.resetInitialFeedAndTab(),O.shared.registerFeeds(this._feeds),(t=this._header)==null||t.setFeeds(this._feeds),(i=this._header)==null||i.selectFeed(this._currentFeedId,this._currentTabId),this.updateHeader(),(o=this._list)==null||o.selectDataset(this._currentTabId),(n=this._list)==null||n.scrollToTop(!1),this.refresh()}getFeeds(){return this._feeds}getHeaderFeeds(){return this._feeds.map(e=>({feedId:e.feedId,title:e.title,iconSVG:e.iconSVG,tabs:e.tabs.map(t=>{var i;return{datasetId:t.datasetId,title:t.title,unreadCount:((i=O.shared.getDatasetById(t.datasetId))==null?void 0:i.unreadCount)??0,isSelected:t.datasetId===this._currentTabId,filter:t.filter}}),isSelected:e.feedId===this._currentFeedId}))}updateHeader(){var e,t,i;if(!this._currentTabId)return;let n={feeds:this.getHeaderFeeds()};switch(this._headerFactory){case void 0:(e=this._header)==null||e.render(n);break;case null:(t=this._header)==null||t.build(null);break;default:let l=this._headerFactory(n);(i=this._header)==null||i.build(l);break}}async load(e){await O.shared.load(e);for(let t of this._feeds)this.updateTabUnreadCounts(t.tabs);await O.shared.listenForUpdates()}async refresh(){var e,t;if(!((e=y.shared.client)!=null&&e.options.userId)){(t=y.shared.client)==null||t.options.logger.error("No user signed in. Please call Courier.shared.signIn(...) to load the inbox.");return}return this.load({canUseCache:!1})}attributeChangedCallback(e,t,i){var o,n,l,r,a,h,c,p;if(t!==i)switch(e){case"height":let _=i||this._defaultProps.height;this.style.height=_;break;case"message-click":if(i)try{this._onMessageClick=new Function("props",i)}catch(v){(n=(o=y.shared.client)==null?void 0:o.options.logger)==null||n.error("Failed to parse message-click handler:",v)}else this._onMessageClick=void 0;break;case"message-action-click":if(i)try{this._onMessageActionClick=new Function("props",i)}catch(v){(r=(l=y.shared.client)==null?void 0:l.options.logger)==null||r.error("Failed to parse message-action-click handler:",v)}else this._onMessageActionClick=void 0;break;case"message-long-press":if(i)try{this._onMessageLongPress=new Function("props",i)}catch(v){(h=(a=y.shared.client)==null?void 0:a.options.logger)==null||h.error("Failed to parse message-long-press handler:",v)}else this._onMessageLongPress=void 0;break;case"feeds":if(i)try{let v=JSON.parse(i);this._datastoreListener?this.setFeeds(v):this._feeds=v}catch(v){(p=(c=y.shared.client)==null?void 0:c.options.logger)==null||p.error("Failed to parse feeds attribute:",v)}break;case"light-theme":i&&this.setLightTheme(JSON.parse(i));break;case"dark-theme":i&&this.setDarkTheme(JSON.parse(i));break;case"mode":this._themeManager.setMode(i);break}}};D(ye);var _t=class s extends be{constructor(e){super(),u(this,"_themeSubscription"),u(this,"_style"),u(this,"_container"),u(this,"_triggerButton"),u(this,"_unreadBadge"),this._themeSubscription=e.subscribe(t=>{this.refreshTheme()})}static get id(){return"courier-inbox-menu-button"}get theme(){return this._themeSubscription.manager.getTheme()}onComponentMounted(){this.refreshTheme()}onComponentUnmounted(){var e;this._themeSubscription.unsubscribe(),(e=this._style)==null||e.remove()}defaultElement(){return this._container=document.createElement("div"),this._container.className="menu-button-container",this._triggerButton=new fe(z.inbox),this._unreadBadge=document.createElement("div"),this._unreadBadge.id="unread-badge",this._unreadBadge.style.display="none",this._container.appendChild(this._triggerButton),this._container.appendChild(this._unreadBadge),this._container}static getStyles(e){var t,i,o,n,l,r,a,h,c,p,_,v;return`
      ${s.id} {
        display: inline-block;
      }

      ${s.id} .menu-button-container {
        position: relative;
        display: inline-block;
      }
        
      ${s.id} .menu-button-container #unread-badge {
        position: absolute;
        top: 2px;
        right: 2px;
        pointer-events: none;
        width: ${((o=(i=(t=e.popup)==null?void 0:t.button)==null?void 0:i.unreadDotIndicator)==null?void 0:o.width)??"8px"};
        height: ${((r=(l=(n=e.popup)==null?void 0:n.button)==null?void 0:l.unreadDotIndicator)==null?void 0:r.height)??"8px"};
        background: ${((c=(h=(a=e.popup)==null?void 0:a.button)==null?void 0:h.unreadDotIndicator)==null?void 0:c.backgroundColor)??"red"};
        border-radius: ${((v=(_=(p=e.popup)==null?void 0:p.button)==null?void 0:_.unreadDotIndicator)==null?void 0:v.borderRadius)??"50%"};
        display: none;
        z-index: 1;
      }
    `}onUnreadCountChange(e){this._unreadBadge&&(this._unreadBadge.style.display=e>0?"block":"none"),this.refreshTheme()}refreshTheme(){var e,t,i,o,n,l,r,a,h,c,p,_,v,g,E,I,C,S,x,L,R,k,F;(e=this._style)==null||e.remove(),this._style=H(s.id,s.getStyles(this.theme)),(l=this._triggerButton)==null||l.updateIconColor(((n=(o=(i=(t=this.theme)==null?void 0:t.popup)==null?void 0:i.button)==null?void 0:o.icon)==null?void 0:n.color)??d.black[500]),(p=this._triggerButton)==null||p.updateIconSVG(((c=(h=(a=(r=this.theme)==null?void 0:r.popup)==null?void 0:a.button)==null?void 0:h.icon)==null?void 0:c.svg)??z.inbox),(E=this._triggerButton)==null||E.updateBackgroundColor(((g=(v=(_=this.theme)==null?void 0:_.popup)==null?void 0:v.button)==null?void 0:g.backgroundColor)??"transparent"),(x=this._triggerButton)==null||x.updateHoverBackgroundColor(((S=(C=(I=this.theme)==null?void 0:I.popup)==null?void 0:C.button)==null?void 0:S.hoverBackgroundColor)??d.black[50010]),(F=this._triggerButton)==null||F.updateActiveBackgroundColor(((k=(R=(L=this.theme)==null?void 0:L.popup)==null?void 0:R.button)==null?void 0:k.activeBackgroundColor)??d.black[50020])}};D(_t);var xt=class s extends U{constructor(){super(),u(this,"_width","440px"),u(this,"_height","440px"),u(this,"_popupAlignment","top-left"),u(this,"_top"),u(this,"_right"),u(this,"_bottom"),u(this,"_left"),u(this,"_themeManager",new ct(pt)),u(this,"_triggerButton"),u(this,"_popup"),u(this,"_inbox"),u(this,"_style"),u(this,"_datastoreListener"),u(this,"_totalUnreadCount",0),u(this,"_feeds"),u(this,"_popupMenuButtonFactory"),u(this,"handleOutsideClick",e=>{if(!this._popup)return;let t=["courier-inbox-option-menu"];e.composedPath().some(o=>o instanceof HTMLElement?o===this._popup||this._popup.contains(o)?!0:t.some(n=>o.matches(n)):!1)||this.hidePopup()}),this._themeManager.subscribe(e=>{this.refreshTheme()})}static get id(){return"courier-inbox-popup-menu"}get theme(){return this._themeManager.getTheme()}setLightTheme(e){this._themeManager.setLightTheme(e)}setDarkTheme(e){this._themeManager.setDarkTheme(e)}setMode(e){this._themeManager.setMode(e)}static get observedAttributes(){return["popup-alignment","feeds","message-click","message-action-click","message-long-press","popup-width","popup-height","top","right","bottom","left","light-theme","dark-theme","mode"]}onComponentMounted(){this.readInitialThemeAttributes(),this._style=H(s.id,s.getStyles(this.theme,this._width,this._height)),this._triggerButton=new _t(this._themeManager),this._popup=document.createElement("div"),this._popup.className="popup",this._inbox=new ye(this._themeManager),this._inbox.setAttribute("height","100%"),this._feeds&&this._inbox.setAttribute("feeds",JSON.stringify(this._feeds)),this.refreshTheme(),this.appendChild(this._triggerButton),this.appendChild(this._popup),this._popup.appendChild(this._inbox),this._triggerButton.addEventListener("click",this.togglePopup.bind(this)),document.addEventListener("click",this.handleOutsideClick.bind(this)),this.updatePopupPosition(),this._datastoreListener=new ut(this),O.shared.addDataStoreListener(this._datastoreListener),this.render()}onComponentUnmounted(){var e,t;(e=this._style)==null||e.remove(),(t=this._datastoreListener)==null||t.remove(),this._themeManager.cleanup()}readInitialThemeAttributes(){var e,t,i,o;let n=this.getAttribute("light-theme");if(n)try{this.setLightTheme(JSON.parse(n))}catch(a){(t=(e=y.shared.client)==null?void 0:e.options.logger)==null||t.error("Failed to parse light-theme attribute:",a)}let l=this.getAttribute("dark-theme");if(l)try{this.setDarkTheme(JSON.parse(l))}catch(a){(o=(i=y.shared.client)==null?void 0:i.options.logger)==null||o.error("Failed to parse dark-theme attribute:",a)}let r=this.getAttribute("mode");r&&this._themeManager.setMode(r)}refreshTheme(){this._style&&(this._style.textContent=s.getStyles(this.theme,this._width,this._height))}static getStyles(e,t,i){var o,n,l,r,a,h,c,p,_,v;let g=(n=(o=e.popup)==null?void 0:o.window)==null?void 0:n.animation,E=g?.initialTransform??"translate3d(-10px, -10px, 0) scale(0.9)",I=g?.visibleTransform??"translate3d(0, 0, 0) scale(1)";return`
      ${s.id} {
        display: inline-block;
        position: relative;
      }

      ${s.id} .popup {
        display: none;
        position: absolute;
        background: ${((r=(l=e.popup)==null?void 0:l.window)==null?void 0:r.backgroundColor)??"red"};
        border-radius: ${((h=(a=e.popup)==null?void 0:a.window)==null?void 0:h.borderRadius)??"8px"};
        border: ${((p=(c=e.popup)==null?void 0:c.window)==null?void 0:p.border)??"1px solid red"};
        box-shadow: ${((v=(_=e.popup)==null?void 0:_.window)==null?void 0:v.shadow)??"0px 8px 16px -4px red"};
        z-index: 1000;
        width: ${t};
        height: ${i};
        overflow: hidden;
        transform: ${E};
        will-change: transform, opacity;
        transition: ${g?.transition??"all 0.2s ease"};
        opacity: 0;
      }

      ${s.id} .popup.displayed {
        display: block;
      }

      ${s.id} .popup.visible {
        opacity: 1;
        transform: ${I};
      }

      ${s.id} courier-inbox {
        height: 100%;
      }
    `}attributeChangedCallback(e,t,i){var o,n;switch(e){case"popup-alignment":this.isValidPosition(i)&&(this._popupAlignment=i,this.updatePopupPosition());break;case"popup-width":this._width=i,this.setSize(i,this._height);break;case"popup-height":this._height=i,this.setSize(this._width,i);break;case"top":this._top=i,this.updatePopupPosition();break;case"right":this._right=i,this.updatePopupPosition();break;case"bottom":this._bottom=i,this.updatePopupPosition();break;case"left":this._left=i,this.updatePopupPosition();break;case"feeds":if(i)try{let l=JSON.parse(i);this._feeds=l,this._inbox&&this._inbox.setFeeds(l)}catch(l){(n=(o=y.shared.client)==null?void 0:o.options.logger)==null||n.error("Failed to parse feeds attribute:",l)}break;case"light-theme":i&&this.setLightTheme(JSON.parse(i));break;case"dark-theme":i&&this.setDarkTheme(JSON.parse(i));break;case"mode":this._themeManager.setMode(i);break}}onUnreadCountChange(e){this.render()}onTotalUnreadCountChange(e){this._totalUnreadCount=e,this.render()}onMessageClick(e){var t;(t=this._inbox)==null||t.onMessageClick(i=>{e&&e(i),this.closePopup()})}onMessageActionClick(e){var t;(t=this._inbox)==null||t.onMessageActionClick(i=>{e&&e(i),this.closePopup()})}onMessageLongPress(e){var t;(t=this._inbox)==null||t.onMessageLongPress(i=>{e&&e(i),this.closePopup()})}isValidPosition(e){return["top-right","top-left","top-center","bottom-right","bottom-left","bottom-center","center-right","center-left","center-center"].includes(e)}updatePopupPosition(){if(this._popup)switch(this._popup.style.top="",this._popup.style.bottom="",this._popup.style.left="",this._popup.style.right="",this._popup.style.margin="",this._popup.style.transform="",this._popupAlignment){case"top-right":this._popup.style.top=this._top??"40px",this._popup.style.right=this._right??"0px";break;case"top-left":this._popup.style.top=this._top??"40px",this._popup.style.left=this._left??"0px";break;case"top-center":this._popup.style.top=this._top??"40px",this._popup.style.left="50%",this._popup.style.transform="translateX(-50%)";break;case"bottom-right":this._popup.style.bottom=this._bottom??"40px",this._popup.style.right=this._right??"0px";break;case"bottom-left":this._popup.style.bottom=this._bottom??"40px",this._popup.style.left=this._left??"0px";break;case"bottom-center":this._popup.style.bottom=this._bottom??"40px",this._popup.style.left="50%",this._popup.style.transform="translateX(-50%)";break;case"center-right":this._popup.style.top="50%",this._popup.style.right=this._right??"40px",this._popup.style.transform="translateY(-50%)";break;case"center-left":this._popup.style.top="50%",this._popup.style.left=this._left??"40px",this._popup.style.transform="translateY(-50%)";break;case"center-center":this._popup.style.top="50%",this._popup.style.left="50%",this._popup.style.transform="translate(-50%, -50%)";break}}togglePopup(e){if(e.stopPropagation(),!this._popup)return;this._popup.classList.contains("visible")?this.hidePopup():this.showPopup()}showPopup(){this._popup&&(this._popup.classList.remove("visible"),this._popup.classList.add("displayed"),requestAnimationFrame(()=>{requestAnimationFrame(()=>{this._popup&&this._popup.classList.add("visible")})}))}hidePopup(){if(!this._popup)return;if(this._popup.classList.remove("visible"),!window.getComputedStyle(this._popup).transitionDuration.split(",").map(n=>parseFloat(n)||0).some(n=>n>0)){this._popup.classList.remove("displayed");return}let o=n=>{n.target===this._popup&&n.propertyName==="opacity"&&this._popup&&!this._popup.classList.contains("visible")&&(this._popup.classList.remove("displayed"),this._popup.removeEventListener("transitionend",o))};this._popup.addEventListener("transitionend",o)}closePopup(){this.hidePopup()}setContent(e){this._inbox&&(this._inbox.innerHTML="",this._inbox.appendChild(e))}setSize(e,t){this._width=e,this._height=t,this._popup&&(this._popup.style.width=e,this._popup.style.height=t)}setPosition(e){var t,i;this.isValidPosition(e)?(this._popupAlignment=e,this.updatePopupPosition()):(i=(t=y.shared.client)==null?void 0:t.options.logger)==null||i.error(`Invalid position: ${e}`)}setHeader(e){var t;(t=this._inbox)==null||t.setHeader(e)}removeHeader(){var e;(e=this._inbox)==null||e.removeHeader()}setLoadingState(e){var t;(t=this._inbox)==null||t.setLoadingState(e)}setEmptyState(e){var t;(t=this._inbox)==null||t.setEmptyState(e)}setErrorState(e){var t;(t=this._inbox)==null||t.setErrorState(e)}setListItem(e){var t;(t=this._inbox)==null||t.setListItem(e)}setPaginationItem(e){var t;(t=this._inbox)==null||t.setPaginationItem(e)}setMenuButton(e){this._popupMenuButtonFactory=e,this.render()}selectFeed(e){var t;(t=this._inbox)==null||t.selectFeed(e)}selectTab(e){var t;(t=this._inbox)==null||t.selectTab(e)}setFeeds(e){var t;(t=this._inbox)==null||t.setFeeds(e)}getFeeds(){var e;return((e=this._inbox)==null?void 0:e.getFeeds())??[]}setActions(e){var t;(t=this._inbox)==null||t.setActions(e)}setListItemActions(e){var t;(t=this._inbox)==null||t.setListItemActions(e)}get currentFeedId(){var e;return((e=this._inbox)==null?void 0:e.currentFeedId)??""}async refresh(){var e;return(e=this._inbox)==null?void 0:e.refresh()}render(){var e;let t=this._totalUnreadCount;if(!this._triggerButton)return;let i=((e=this._inbox)==null?void 0:e.getHeaderFeeds())??[];switch(this._popupMenuButtonFactory){case void 0:case null:this._triggerButton.build(void 0),this._triggerButton.onUnreadCountChange(t);break;default:let o=this._popupMenuButtonFactory({totalUnreadCount:t,feeds:i});this._triggerButton.build(o);break}}};D(xt);y.shared.courierUserAgentName="courier-ui-inbox";y.shared.courierUserAgentVersion="2.4.7";var mh=Object.defineProperty,bh=(s,e,t)=>e in s?mh(s,e,{enumerable:!0,configurable:!0,writable:!0,value:t}):s[e]=t,m=(s,e,t)=>bh(s,typeof e!="symbol"?e+"":e,t),Xe=d.blue[500],Lt={primaryColor:d.blue[500],title:{size:"28px",weight:"500",color:d.black[500]},subtitle:{size:"14px",weight:"400",color:"#404040"},container:{font:{family:void 0,color:d.black[500]}},loading:{animation:{barColor:d.gray[500],barHeight:"14px",barBorderRadius:"14px",duration:"2s"}},error:{title:{font:{size:"16px",weight:"500",color:d.black[500]}},button:{text:"Retry",font:{size:"14px",weight:"500",color:d.white[500]},backgroundColor:d.black[500],hoverBackgroundColor:"#262626",border:"none",borderRadius:"8px"}},empty:{title:{text:"No preferences available",font:{size:"16px",weight:"500",color:d.black[500]}},button:{text:"Refresh",font:{size:"14px",weight:"500",color:d.white[500]},backgroundColor:d.black[500],hoverBackgroundColor:"#262626",border:"none",borderRadius:"8px"}},section:{title:{size:"18px",weight:"600",color:d.black[500]},backgroundColor:"transparent"},topic:{backgroundColor:d.white[500],border:`1px solid ${d.gray[500]}`,borderRadius:"12px",title:{size:"16px",weight:"400",color:d.black[500]},statusLabel:{size:"14px",weight:"300",color:d.gray[600]},toggle:{trackColor:"#D4D4D4",trackActiveColor:d.blue[500],thumbColor:d.white[500],borderRadius:"12px"}},digest:{font:{size:"14px",weight:"400",color:"#525252"},selectedFont:{size:"14px",weight:"500",color:d.black[500]},iconColor:"#525252",radio:{ringColor:"#D4D4D4",checkedColor:d.blue[500]}},channelChip:{font:{size:"14px",weight:"400",color:"#525252"},selectedFont:{size:"14px",weight:"400",color:d.black[500]},divider:"1px solid #E5E5E5",checkbox:{checkedColor:d.blue[500]}}},Nd={primaryColor:d.blue[500],title:{size:"28px",weight:"500",color:d.white[500]},subtitle:{size:"14px",weight:"400",color:"#A3A3A3"},container:{font:{family:void 0,color:d.white[500]}},loading:{animation:{barColor:d.gray[400],barHeight:"14px",barBorderRadius:"14px",duration:"2s"}},error:{title:{font:{size:"16px",weight:"500",color:d.white[500]}},button:{text:"Retry",font:{size:"14px",weight:"500",color:d.black[500]},backgroundColor:d.white[500],hoverBackgroundColor:"#E5E5E5",border:"none",borderRadius:"8px"}},empty:{title:{text:"No preferences available",font:{size:"16px",weight:"500",color:d.white[500]}},button:{text:"Refresh",font:{size:"14px",weight:"500",color:d.black[500]},backgroundColor:d.white[500],hoverBackgroundColor:"#E5E5E5",border:"none",borderRadius:"8px"}},section:{title:{size:"18px",weight:"600",color:d.white[500]},backgroundColor:"transparent"},topic:{backgroundColor:d.black[500],border:`1px solid ${d.gray[400]}`,borderRadius:"12px",title:{size:"16px",weight:"400",color:d.white[500]},statusLabel:{size:"14px",weight:"300",color:d.gray[500]},toggle:{trackColor:"#4B5563",trackActiveColor:d.blue[500],thumbColor:d.white[500],borderRadius:"12px"}},digest:{font:{size:"14px",weight:"400",color:"#9CA3AF"},selectedFont:{size:"14px",weight:"500",color:"#F9FAFB"},iconColor:"#9CA3AF",radio:{ringColor:"#4B5563",checkedColor:d.blue[400]}},channelChip:{font:{size:"14px",weight:"400",color:"#9CA3AF"},selectedFont:{size:"14px",weight:"400",color:"#F9FAFB"},divider:`1px solid ${d.gray[400]}`,checkbox:{checkedColor:d.blue[400]}}},fh=(s,e)=>{var t,i,o,n,l,r,a,h,c,p,_,v,g,E,I,C,S,x,L,R,k,F,b,w,M,$,q,J,P,Y,Q,K,ee,ie,oe,se,le,re,ae,de,he,ue,ce,T,we,Ee,Ie,Te,Se,Me,Le,$e,Ae,Fe,Re,Be,De,ze,Pe,Ue,Oe,Ne,He,We,Ve,Ge;let B=s==="light"?Lt:Nd;return{primaryColor:e.primaryColor??B.primaryColor,title:{...B.title,...e.title},subtitle:{...B.subtitle,...e.subtitle},container:{...B.container,...e.container,font:{...(t=B.container)==null?void 0:t.font,...(i=e.container)==null?void 0:i.font}},loading:{...B.loading,...e.loading,animation:{...(o=B.loading)==null?void 0:o.animation,...(n=e.loading)==null?void 0:n.animation},font:{...(l=B.loading)==null?void 0:l.font,...(r=e.loading)==null?void 0:r.font}},error:{...B.error,...e.error,title:{...(a=B.error)==null?void 0:a.title,...(h=e.error)==null?void 0:h.title,font:{...(p=(c=B.error)==null?void 0:c.title)==null?void 0:p.font,...(v=(_=e.error)==null?void 0:_.title)==null?void 0:v.font}},button:{...(g=B.error)==null?void 0:g.button,...(E=e.error)==null?void 0:E.button,font:{...(C=(I=B.error)==null?void 0:I.button)==null?void 0:C.font,...(x=(S=e.error)==null?void 0:S.button)==null?void 0:x.font}}},empty:{...B.empty,...e.empty,title:{...(L=B.empty)==null?void 0:L.title,...(R=e.empty)==null?void 0:R.title,font:{...(F=(k=B.empty)==null?void 0:k.title)==null?void 0:F.font,...(w=(b=e.empty)==null?void 0:b.title)==null?void 0:w.font}},button:{...(M=B.empty)==null?void 0:M.button,...($=e.empty)==null?void 0:$.button,font:{...(J=(q=B.empty)==null?void 0:q.button)==null?void 0:J.font,...(Y=(P=e.empty)==null?void 0:P.button)==null?void 0:Y.font}}},section:{...B.section,...e.section,title:{...(Q=B.section)==null?void 0:Q.title,...(K=e.section)==null?void 0:K.title}},topic:{...B.topic,...e.topic,title:{...(ee=B.topic)==null?void 0:ee.title,...(ie=e.topic)==null?void 0:ie.title},statusLabel:{...(oe=B.topic)==null?void 0:oe.statusLabel,...(se=e.topic)==null?void 0:se.statusLabel},toggle:{...(le=B.topic)==null?void 0:le.toggle,...(re=e.topic)==null?void 0:re.toggle}},digest:{...B.digest,...e.digest,font:{...(ae=B.digest)==null?void 0:ae.font,...(de=e.digest)==null?void 0:de.font},selectedFont:{...(he=B.digest)==null?void 0:he.selectedFont,...(ue=e.digest)==null?void 0:ue.selectedFont},radio:{...(ce=B.digest)==null?void 0:ce.radio,...(T=e.digest)==null?void 0:T.radio,font:{...(Ee=(we=B.digest)==null?void 0:we.radio)==null?void 0:Ee.font,...(Te=(Ie=e.digest)==null?void 0:Ie.radio)==null?void 0:Te.font},selectedFont:{...(Me=(Se=B.digest)==null?void 0:Se.radio)==null?void 0:Me.selectedFont,...($e=(Le=e.digest)==null?void 0:Le.radio)==null?void 0:$e.selectedFont}}},channelChip:{...B.channelChip,...e.channelChip,font:{...(Ae=B.channelChip)==null?void 0:Ae.font,...(Fe=e.channelChip)==null?void 0:Fe.font},selectedFont:{...(Re=B.channelChip)==null?void 0:Re.selectedFont,...(Be=e.channelChip)==null?void 0:Be.selectedFont},checkbox:{...(De=B.channelChip)==null?void 0:De.checkbox,...(ze=e.channelChip)==null?void 0:ze.checkbox,font:{...(Ue=(Pe=B.channelChip)==null?void 0:Pe.checkbox)==null?void 0:Ue.font,...(Ne=(Oe=e.channelChip)==null?void 0:Oe.checkbox)==null?void 0:Ne.font},selectedFont:{...(We=(He=B.channelChip)==null?void 0:He.checkbox)==null?void 0:We.selectedFont,...(Ge=(Ve=e.channelChip)==null?void 0:Ve.checkbox)==null?void 0:Ge.selectedFont}}}}},yt=class extends ge{constructor(e){super(e),m(this,"THEME_CHANGE_EVENT","courier_preferences_theme_change")}getDefaultLightTheme(){return Lt}getDefaultDarkTheme(){return Nd}mergeTheme(e,t){return fh(e,t)}subscribe(e){return{...super.subscribe(e),manager:this}}},Ch="courier-preferences";function xh(s){let e=s.trim().replace(/^#/,""),t=e.length===3?e.split("").map(l=>l+l).join(""):e;if(!/^[0-9a-f]{6}$/i.test(t))return"0, 0, 0";let i=parseInt(t.substring(0,2),16),o=parseInt(t.substring(2,4),16),n=parseInt(t.substring(4,6),16);return`${i}, ${o}, ${n}`}function Dd(s){var e,t,i,o,n,l,r,a;let h=s.topic,c=(e=s.loading)==null?void 0:e.animation,p=c?.barColor||"#E5E5E5",_=xh(p),v=c?.barHeight||"14px",g=c?.barBorderRadius||"14px",E=c?.duration||"2s",I=(i=(t=s.error)==null?void 0:t.title)==null?void 0:i.font,C=(o=s.error)==null?void 0:o.button,S=C?.font,x=C?.backgroundColor||"#171717",L=C?.hoverBackgroundColor||x;return`
    .courier-preferences-root {
      background: transparent;
      border: none;
      border-radius: 0;
      font-family: ${((l=(n=s.container)==null?void 0:n.font)==null?void 0:l.family)||"inherit"};
      color: ${((a=(r=s.container)==null?void 0:r.font)==null?void 0:a.color)||"#171717"};
      min-height: 100px;
      box-sizing: border-box;
      display: flex;
      flex-direction: column;
      align-items: center;
      padding: 0;
    }
    .courier-preferences-inner {
      width: 100%;
      display: flex;
      flex-direction: column;
      gap: 24px;
    }
    .courier-preferences-logo {
      display: flex;
      justify-content: flex-start;
    }
    .courier-preferences-logo img {
      max-height: 40px;
      object-fit: contain;
    }
    .courier-preferences-sections {
      display: flex;
      flex-direction: column;
      gap: 32px;
    }

    /* Skeleton loading */
    .courier-preferences-skeleton {
      display: flex;
      flex-direction: column;
      gap: 20px;
      width: 100%;
    }
    .courier-preferences-skeleton-topics {
      display: flex;
      flex-direction: column;
      gap: 16px;
    }
    .courier-preferences-skeleton-card {
      background: ${h?.backgroundColor||"#FFFFFF"};
      border: ${h?.border||"none"};
      border-radius: ${h?.borderRadius||"12px"};
      padding: 26px 0;
      box-sizing: border-box;
    }
    .courier-preferences-skeleton-card-header {
      padding: 0 24px;
      display: flex;
      align-items: center;
    }
    .courier-preferences-skeleton-bar {
      border-radius: ${g};
      background: linear-gradient(
        90deg,
        rgba(${_}, 0.8) 25%,
        rgba(${_}, 0.4) 50%,
        rgba(${_}, 0.8) 75%
      );
      background-size: 200% 100%;
      animation: courier-preferences-shimmer ${E} ease-in-out infinite;
    }
    .courier-preferences-skeleton-bar--section-title {
      width: 25%;
      height: 18px;
    }
    .courier-preferences-skeleton-bar--topic {
      width: 35%;
      height: ${v};
    }
    @keyframes courier-preferences-shimmer {
      0% { background-position: 200% 0; }
      100% { background-position: -200% 0; }
    }

    /* Info state (error / empty) */
    .courier-preferences-info-state {
      display: flex;
      flex-direction: column;
      align-items: center;
      justify-content: center;
      gap: 16px;
      padding: 48px 24px;
      text-align: center;
      width: 100%;
      box-sizing: border-box;
    }
    .courier-preferences-info-state-title {
      margin: 0;
    }
    .courier-preferences-info-state-button {
      cursor: pointer;
      padding: 10px 20px;
      transition: background-color 150ms ease, opacity 150ms ease;
    }
    .courier-preferences-info-state-button:focus {
      outline: none;
    }

    .courier-preferences-error-title {
      color: ${I?.color||"#171717"};
      font-size: ${I?.size||"16px"};
      font-weight: ${I?.weight||"500"};
      font-family: ${I?.family||"inherit"};
    }
    .courier-preferences-error-button {
      background-color: ${x};
      color: ${S?.color||"#FFFFFF"};
      font-size: ${S?.size||"14px"};
      font-weight: ${S?.weight||"500"};
      font-family: ${S?.family||"inherit"};
      border: ${C?.border||"none"};
      border-radius: ${C?.borderRadius||"8px"};
    }
    .courier-preferences-error-button:hover {
      background-color: ${L};
    }

  `}var kt=class extends U{constructor(){super(...arguments),m(this,"_themeManager",new yt(Lt)),m(this,"_styleEl"),m(this,"_authListener"),m(this,"_sections",[]),m(this,"_isLoading",!1),m(this,"_error"),m(this,"_channelLabels",{}),m(this,"_brandId"),m(this,"_brand"),m(this,"_primaryColor",Xe)}static get id(){return"courier-preferences"}static get observedAttributes(){return["light-theme","dark-theme","mode","tenant-id","brand-id"]}onComponentMounted(){var e;this._readInitialThemeAttributes(),this._styleEl=H(Ch,Dd(this._themeManager.getTheme())),this._setupThemeSubscription(),this._authListener=y.shared.addAuthenticationListener(()=>{this._refresh()}),(e=y.shared.client)!=null&&e.options.userId&&this._refresh()}onComponentUnmounted(){var e;(e=this._authListener)==null||e.remove(),this._themeManager.cleanup(),this._styleEl=void 0}attributeChangedCallback(e,t,i){var o;switch(e){case"light-theme":if(i)try{this._themeManager.setLightTheme(JSON.parse(i))}catch{}break;case"dark-theme":if(i)try{this._themeManager.setDarkTheme(JSON.parse(i))}catch{}break;case"mode":i&&this._themeManager.setMode(i);break;case"tenant-id":break;case"brand-id":this._brandId=i||void 0,(o=y.shared.client)!=null&&o.options.userId&&this._refresh();break}}setLightTheme(e){this._themeManager.setLightTheme(e)}setDarkTheme(e){this._themeManager.setDarkTheme(e)}setMode(e){this._themeManager.setMode(e)}setChannelLabels(e){this._channelLabels=e,this._render()}_readInitialThemeAttributes(){let e=this.getAttribute("light-theme");if(e)try{this._themeManager.setLightTheme(JSON.parse(e))}catch{}let t=this.getAttribute("dark-theme");if(t)try{this._themeManager.setDarkTheme(JSON.parse(t))}catch{}let i=this.getAttribute("mode");i&&this._themeManager.setMode(i)}_setupThemeSubscription(){this._themeManager.subscribe(()=>{this._refreshTheme()}),this._refreshTheme()}_refreshTheme(){this._resolvePrimaryColor(),this._styleEl&&(this._styleEl.textContent=Dd(this._themeManager.getTheme())),this.querySelectorAll("courier-preferences-section").forEach(e=>{e.primaryColor=this._primaryColor})}async _refresh(){let e=y.shared.client;if(e){this._isLoading=!0,this._error=void 0,this._render();try{let t=await e.preferences.getPreferencePage({brandId:this._brandId});t&&(this._sections=this._mergePageWithPreferences(t,t.recipientPreferences),this._brand=t.brand,this._resolvePrimaryColor())}catch(t){this._error=t}finally{this._isLoading=!1,this._render()}}}_resolvePrimaryColor(){var e,t,i;let o=this._themeManager.getTheme(),n=(i=(t=(e=this._brand)==null?void 0:e.settings)==null?void 0:t.colors)==null?void 0:i.primary,l=o.primaryColor,r=Xe;l&&l!==r?this._primaryColor=l:n?this._primaryColor=n:this._primaryColor=l||r}_mergePageWithPreferences(e,t){let i=new Map;for(let o of t)i.set(o.templateId,o);return e.sections.map(o=>({sectionId:o.sectionId,sectionName:o.name,hasCustomRouting:o.hasCustomRouting,routingOptions:o.routingOptions,topics:o.topics.map(n=>{var l;let r=i.get(n.templateId),a=r?.status&&r.status!=="UNKNOWN"?r.status:n.defaultStatus,h=!!r?.hasCustomRouting&&(((l=r?.routingPreferences)==null?void 0:l.length)??0)>0,c=n.defaultStatus!=="OPTED_OUT",p=h?r.routingPreferences||[]:c?[...o.routingOptions]:[];return{topicId:n.templateId,topicName:n.templateName,status:a,defaultStatus:n.defaultStatus,hasCustomRouting:r?.hasCustomRouting??!1,customRouting:p,digestSchedule:r?.digestSchedule,digestScheduleOptions:n.digestSchedules??[]}})}))}_findTopicAndSnapshot(e){let t=JSON.parse(JSON.stringify(this._sections));for(let i of this._sections){let o=i.topics.find(n=>n.topicId===e);if(o)return{topic:o,snapshot:t}}return{topic:void 0,snapshot:t}}_restoreSnapshot(e){this._sections=e,this._render()}async _updateTopicStatus(e,t){let{topic:i,snapshot:o}=this._findTopicAndSnapshot(e);if(i){i.status=t,this._updateTopicInPlace(i);try{await y.shared.client.preferences.putUserPreferenceTopic({topicId:e,status:t,hasCustomRouting:i.hasCustomRouting,customRouting:i.customRouting,digestSchedule:i.digestSchedule})}catch(n){this._restoreSnapshot(o),this._error=n,this._render()}}}async _updateDigestSchedule(e,t){let{topic:i,snapshot:o}=this._findTopicAndSnapshot(e);if(i){i.digestSchedule=t,this._updateTopicInPlace(i);try{await y.shared.client.preferences.putUserPreferenceTopic({topicId:e,status:i.status,hasCustomRouting:i.hasCustomRouting,customRouting:i.customRouting,digestSchedule:t})}catch(n){this._restoreSnapshot(o),this._error=n,this._render()}}}async _updateChannelRouting(e,t){let{topic:i,snapshot:o}=this._findTopicAndSnapshot(e);if(i){i.customRouting=t,i.hasCustomRouting=!0,this._updateTopicInPlace(i);try{await y.shared.client.preferences.putUserPreferenceTopic({topicId:e,status:i.status,hasCustomRouting:i.hasCustomRouting,customRouting:t,digestSchedule:i.digestSchedule})}catch(n){this._restoreSnapshot(o),this._error=n,this._render()}}}async _updateCustomizeEnabled(e,t){let{topic:i,snapshot:o}=this._findTopicAndSnapshot(e);if(i){if(i.hasCustomRouting=t,t&&i.customRouting.length===0){let n=this._sections.find(l=>l.topics.some(r=>r.topicId===e));n&&(i.customRouting=[...n.routingOptions])}this._updateTopicInPlace(i);try{await y.shared.client.preferences.putUserPreferenceTopic({topicId:e,status:i.status,hasCustomRouting:t,customRouting:i.customRouting,digestSchedule:i.digestSchedule})}catch(n){this._restoreSnapshot(o),this._error=n,this._render()}}}_updateTopicInPlace(e){let t=this.querySelector(`courier-preferences-topic[data-topic-id="${CSS.escape(e.topicId)}"]`);t?t.topic=e:this._render()}_render(){var e,t;if(!this.isConnected)return;this._resolvePrimaryColor(),this.innerHTML="";let i=document.createElement("div");i.className="courier-preferences-root";let o=document.createElement("div");if(o.className="courier-preferences-inner",(t=(e=this._brand)==null?void 0:e.logo)!=null&&t.image){let l=document.createElement("div");if(l.className="courier-preferences-logo",this._brand.logo.href){let r=document.createElement("a");r.href=this._brand.logo.href,r.target="_blank",r.rel="noopener noreferrer";let a=document.createElement("img");a.src=this._brand.logo.image,a.alt="Logo",r.appendChild(a),l.appendChild(r)}else{let r=document.createElement("img");r.src=this._brand.logo.image,r.alt="Logo",l.appendChild(r)}o.appendChild(l)}if(this._error&&this._sections.length===0){o.appendChild(this._buildErrorState(this._error)),i.appendChild(o),this.appendChild(i);return}if(this._isLoading&&this._sections.length===0){o.appendChild(this._buildSkeleton()),i.appendChild(o),this.appendChild(i);return}if(!this._isLoading&&!this._error&&this._sections.length===0){o.appendChild(this._buildEmptyState()),i.appendChild(o),this.appendChild(i);return}let n=document.createElement("div");n.className="courier-preferences-sections";for(let l of this._sections){let r=document.createElement("courier-preferences-section");r.themeManager=this._themeManager,r.section=l,r.primaryColor=this._primaryColor,r.channelLabels=this._channelLabels,r.onStatusChange=(a,h)=>{this._updateTopicStatus(a,h)},r.onDigestChange=(a,h)=>{this._updateDigestSchedule(a,h)},r.onRoutingChange=(a,h)=>{this._updateChannelRouting(a,h)},r.onCustomizeChange=(a,h)=>{this._updateCustomizeEnabled(a,h)},n.appendChild(r)}o.appendChild(n),i.appendChild(o),this.appendChild(i)}_buildSkeleton(){let e=document.createElement("div");e.className="courier-preferences-skeleton";let t=document.createElement("div");t.className="courier-preferences-skeleton-bar courier-preferences-skeleton-bar--section-title",e.appendChild(t);let i=document.createElement("div");i.className="courier-preferences-skeleton-topics";for(let o=0;o<3;o++){let n=document.createElement("div");n.className="courier-preferences-skeleton-card";let l=document.createElement("div");l.className="courier-preferences-skeleton-card-header";let r=document.createElement("div");r.className="courier-preferences-skeleton-bar courier-preferences-skeleton-bar--topic",l.appendChild(r),n.appendChild(l),i.appendChild(n)}return e.appendChild(i),e}_buildErrorState(e){var t,i,o,n;let l=this._themeManager.getTheme(),r=((i=(t=l.error)==null?void 0:t.title)==null?void 0:i.text)??e.message??"Unable to load preferences",a=((n=(o=l.error)==null?void 0:o.button)==null?void 0:n.text)??"Retry",h=document.createElement("div");h.className="courier-preferences-info-state";let c=document.createElement("h2");c.className="courier-preferences-info-state-title courier-preferences-error-title",c.textContent=r,h.appendChild(c);let p=document.createElement("button");return p.type="button",p.className="courier-preferences-info-state-button courier-preferences-error-button",p.textContent=a,p.addEventListener("click",()=>{this._error=void 0,this._refresh()}),h.appendChild(p),h}_buildEmptyState(){var e,t,i,o,n,l,r,a,h,c,p,_,v,g,E,I,C,S,x,L,R,k;let b=this._themeManager.getTheme().empty,w=new ve({title:{text:((e=b?.title)==null?void 0:e.text)??"No preferences available",textColor:(i=(t=b?.title)==null?void 0:t.font)==null?void 0:i.color,fontSize:(n=(o=b?.title)==null?void 0:o.font)==null?void 0:n.size,fontWeight:(r=(l=b?.title)==null?void 0:l.font)==null?void 0:r.weight,fontFamily:(h=(a=b?.title)==null?void 0:a.font)==null?void 0:h.family},button:{mode:"system",text:((c=b?.button)==null?void 0:c.text)??"Refresh",backgroundColor:((p=b?.button)==null?void 0:p.backgroundColor)??"#171717",hoverBackgroundColor:(_=b?.button)==null?void 0:_.hoverBackgroundColor,textColor:((g=(v=b?.button)==null?void 0:v.font)==null?void 0:g.color)??"#FFFFFF",fontSize:((I=(E=b?.button)==null?void 0:E.font)==null?void 0:I.size)??"14px",fontWeight:((S=(C=b?.button)==null?void 0:C.font)==null?void 0:S.weight)??"500",fontFamily:((L=(x=b?.button)==null?void 0:x.font)==null?void 0:L.family)??"inherit",border:((R=b?.button)==null?void 0:R.border)??"none",borderRadius:((k=b?.button)==null?void 0:k.borderRadius)??"8px",onClick:()=>{this._refresh()}}});return w.build(void 0),w}};D(kt);var yh="courier-preferences-section";function zd(s){var e,t,i,o;let n=s.section;return`
    .courier-pref-section {
      display: flex;
      flex-direction: column;
      gap: 16px;
      background: ${n?.backgroundColor||"transparent"};
    }
    .courier-pref-section-title {
      font-size: ${((e=n?.title)==null?void 0:e.size)||"18px"};
      font-weight: ${((t=n?.title)==null?void 0:t.weight)||"600"};
      color: ${((i=n?.title)==null?void 0:i.color)||"#171717"};
      font-family: ${((o=n?.title)==null?void 0:o.family)||"inherit"};
      padding: 0;
      margin: 0;
    }
    .courier-pref-section-topics {
      display: flex;
      flex-direction: column;
      gap: 16px;
    }
  `}var wt=class extends U{constructor(){super(...arguments),m(this,"_section"),m(this,"_themeManager"),m(this,"_themeSubscription"),m(this,"_styleEl"),m(this,"_primaryColor",Xe),m(this,"_channelLabels",{}),m(this,"_mounted",!1),m(this,"_onStatusChange"),m(this,"_onDigestChange"),m(this,"_onRoutingChange"),m(this,"_onCustomizeChange")}static get id(){return"courier-preferences-section"}set section(e){this._section=e,this._mounted&&this._render()}set themeManager(e){this._themeManager=e,this._mounted&&this._setupThemeSubscription()}set primaryColor(e){this._primaryColor=e,this._mounted&&this.querySelectorAll("courier-preferences-topic").forEach(t=>{t.primaryColor=this._primaryColor})}set channelLabels(e){this._channelLabels=e}set onStatusChange(e){this._onStatusChange=e}set onDigestChange(e){this._onDigestChange=e}set onRoutingChange(e){this._onRoutingChange=e}set onCustomizeChange(e){this._onCustomizeChange=e}onComponentMounted(){this._mounted=!0,this._setupThemeSubscription(),this._render()}onComponentUnmounted(){var e;this._mounted=!1,(e=this._themeSubscription)==null||e.unsubscribe(),this._themeSubscription=void 0,this._styleEl=void 0}_setupThemeSubscription(){var e;this._themeManager&&((e=this._themeSubscription)==null||e.unsubscribe(),this._styleEl=H(yh,zd(this._themeManager.getTheme())),this._themeSubscription=this._themeManager.subscribe(()=>this._refreshTheme()),this._refreshTheme())}_refreshTheme(){!this._themeManager||!this._styleEl||(this._styleEl.textContent=zd(this._themeManager.getTheme()))}_render(){if(!this.isConnected||!this._section)return;this.innerHTML="";let e=document.createElement("div");if(e.className="courier-pref-section",this._section.sectionName){let i=document.createElement("h2");i.className="courier-pref-section-title",i.textContent=this._section.sectionName,e.appendChild(i)}let t=document.createElement("div");t.className="courier-pref-section-topics";for(let i of this._section.topics){let o=document.createElement("courier-preferences-topic");this._themeManager&&(o.themeManager=this._themeManager),o.topic=i,o.primaryColor=this._primaryColor,o.hasCustomRouting=this._section.hasCustomRouting,o.routingOptions=this._section.routingOptions,o.channelLabels=this._channelLabels,o.digestSchedules=i.digestScheduleOptions??[],o.onStatusChange=(n,l)=>{var r;return(r=this._onStatusChange)==null?void 0:r.call(this,n,l)},o.onDigestChange=(n,l)=>{var r;return(r=this._onDigestChange)==null?void 0:r.call(this,n,l)},o.onRoutingChange=(n,l)=>{var r;return(r=this._onRoutingChange)==null?void 0:r.call(this,n,l)},o.onCustomizeChange=(n,l)=>{var r;return(r=this._onCustomizeChange)==null?void 0:r.call(this,n,l)},t.appendChild(o)}e.appendChild(t),this.appendChild(e)}};D(wt);function Et(s){return s.charAt(0).toUpperCase()+s.slice(1)}function kh(s){let e=new Date(s),t=e.getUTCHours(),i=e.getUTCMinutes(),o=new Date,n=new Date(Date.UTC(o.getFullYear(),o.getMonth(),o.getDate(),t,i));return new Intl.DateTimeFormat(void 0,{hour:"numeric",minute:"2-digit",timeZoneName:void 0}).format(n)}var wh=["monday","tuesday","wednesday","thursday","friday","saturday","sunday"];function Eh(s){let e=new Set;for(let t of Object.keys(s))s[t]&&e.add(t.toLowerCase());return wh.filter(t=>e.has(t)).map(t=>Et(t)).join(", ")}function Ih(s){if(s.recurrence==="custom"&&s.repeat){let{frequency:t,interval:i,on:o}=s.repeat,n=`Every ${t} ${i}(s)`;return i==="week"&&o&&typeof o=="object"?n+=` on ${Eh(o)}`:i==="week"&&o&&typeof o=="string"?n+=` on ${o}`:i==="month"&&o&&(n+=` on ${o} of the month`),s.end&&(n+=typeof s.end=="number"?` (${s.end} occurrences)`:` (until ${new Date(s.end).toLocaleDateString()})`),n}if(s.recurrence==="instant")return"Instant";let e=kh(s.start);return`${s.recurrence} at ${e}`}function Th(s){return s.period==="Instant"||s.recurrence==="instant"}function Pd(s){return s.period==="Instant"?"Instant":s.start?Et(Ih(s)):s.period?Et(s.period)+" UTC":""}var Sh="courier-preferences-topic";function Ud(s){var e,t,i,o,n,l,r,a;let h=s.topic;return`
    .courier-pref-topic {
      background: ${h?.backgroundColor||"#FFFFFF"};
      border: ${h?.border||"none"};
      border-radius: ${h?.borderRadius||"12px"};
      padding: 20px 0;
      overflow: hidden;
    }
    .courier-pref-topic--has-routing {
      padding-bottom: 0;
    }
    .courier-pref-topic-header {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 16px;
      padding: 0 24px;
      min-width: 0;
    }
    .courier-pref-topic-info {
      flex: 1;
      min-width: 0;
    }
    .courier-pref-topic-name {
      font-size: ${((e=h?.title)==null?void 0:e.size)||"16px"};
      font-weight: ${((t=h?.title)==null?void 0:t.weight)||"400"};
      color: ${((i=h?.title)==null?void 0:i.color)||"#171717"};
      font-family: ${((o=h?.title)==null?void 0:o.family)||"inherit"};
      white-space: nowrap;
      overflow: hidden;
      text-overflow: ellipsis;
      margin: 0;
      display: block;
    }
    .courier-pref-topic-controls {
      display: flex;
      align-items: center;
      gap: 12px;
      flex-shrink: 0;
    }
    .courier-pref-topic-status {
      font-size: ${((n=h?.statusLabel)==null?void 0:n.size)||"14px"};
      font-weight: ${((l=h?.statusLabel)==null?void 0:l.weight)||"300"};
      color: ${((r=h?.statusLabel)==null?void 0:r.color)||"#737373"};
      font-family: ${((a=h?.statusLabel)==null?void 0:a.family)||"inherit"};
      white-space: nowrap;
      margin: 0;
    }
  `}var It=class extends U{constructor(){super(...arguments),m(this,"_topic"),m(this,"_themeManager"),m(this,"_themeSubscription"),m(this,"_styleEl"),m(this,"_primaryColor",Xe),m(this,"_hasCustomRouting",!1),m(this,"_routingOptions",[]),m(this,"_channelLabels",{}),m(this,"_digestSchedules",[]),m(this,"_onStatusChange"),m(this,"_onDigestChange"),m(this,"_onRoutingChange"),m(this,"_onCustomizeChange"),m(this,"_cardEl"),m(this,"_headerEl"),m(this,"_infoEl"),m(this,"_controlsEl"),m(this,"_statusEl"),m(this,"_toggleEl"),m(this,"_digestEl"),m(this,"_routingEl"),m(this,"_built",!1),m(this,"_mounted",!1)}static get id(){return"courier-preferences-topic"}set topic(e){this._topic=e,this.isConnected&&(this._built?this._reconcile():this._render())}set themeManager(e){this._themeManager=e,this._mounted&&this._setupThemeSubscription()}set primaryColor(e){this._primaryColor=e,this._built&&(this._toggleEl&&(this._toggleEl.primaryColor=this._primaryColor),this._digestEl&&(this._digestEl.primaryColor=this._primaryColor),this._routingEl&&(this._routingEl.primaryColor=this._primaryColor))}set hasCustomRouting(e){this._hasCustomRouting=e}set routingOptions(e){this._routingOptions=e}set channelLabels(e){this._channelLabels=e}set digestSchedules(e){this._digestSchedules=e}set onStatusChange(e){this._onStatusChange=e}set onDigestChange(e){this._onDigestChange=e}set onRoutingChange(e){this._onRoutingChange=e}set onCustomizeChange(e){this._onCustomizeChange=e}onComponentMounted(){this._mounted=!0,this._setupThemeSubscription(),this._render()}onComponentUnmounted(){var e;this._mounted=!1,this._built=!1,(e=this._themeSubscription)==null||e.unsubscribe(),this._themeSubscription=void 0,this._styleEl=void 0,this._cardEl=void 0,this._headerEl=void 0,this._infoEl=void 0,this._controlsEl=void 0,this._statusEl=void 0,this._toggleEl=void 0,this._digestEl=void 0,this._routingEl=void 0}_setupThemeSubscription(){var e;this._themeManager&&((e=this._themeSubscription)==null||e.unsubscribe(),this._styleEl=H(Sh,Ud(this._themeManager.getTheme())),this._themeSubscription=this._themeManager.subscribe(()=>this._refreshTheme()),this._refreshTheme())}_refreshTheme(){!this._themeManager||!this._styleEl||(this._styleEl.textContent=Ud(this._themeManager.getTheme()))}_render(){if(!this.isConnected||!this._topic)return;this.innerHTML="",this.setAttribute("data-topic-id",this._topic.topicId);let e=this._topic.defaultStatus==="REQUIRED",t=this._topic.status==="OPTED_IN"||e,i=document.createElement("div");i.className="courier-pref-topic";let o=document.createElement("div");o.className="courier-pref-topic-header";let n=document.createElement("div");n.className="courier-pref-topic-info";let l=document.createElement("div");l.className="courier-pref-topic-name",l.textContent=this._topic.topicName,n.appendChild(l),o.appendChild(n);let r=document.createElement("div");if(r.className="courier-pref-topic-controls",e){let h=document.createElement("span");h.className="courier-pref-topic-status",h.textContent="Required",r.appendChild(h),this._statusEl=h}let a=document.createElement("courier-preference-toggle");this._themeManager&&(a.themeManager=this._themeManager),a.primaryColor=this._primaryColor,a.checked=t,a.disabled=e,a.onChange=h=>{var c;let p=h?"OPTED_IN":"OPTED_OUT";(c=this._onStatusChange)==null||c.call(this,this._topic.topicId,p)},r.appendChild(a),o.appendChild(r),i.appendChild(o),this._cardEl=i,this._headerEl=o,this._infoEl=n,this._controlsEl=r,this._toggleEl=a,this.appendChild(i),this._built=!0,this._updateExpandedContent(),this._updateHeaderPadding()}_reconcile(){if(!this._cardEl||!this._toggleEl||!this._headerEl||!this._infoEl||!this._controlsEl){this._render();return}let e=this._topic.defaultStatus==="REQUIRED",t=this._topic.status==="OPTED_IN"||e;if(this.setAttribute("data-topic-id",this._topic.topicId),e){if(!this._statusEl){let i=document.createElement("span");i.className="courier-pref-topic-status",i.textContent="Required",this._controlsEl.insertBefore(i,this._toggleEl),this._statusEl=i}}else this._statusEl&&(this._statusEl.remove(),this._statusEl=void 0);this._toggleEl.checked=t,this._toggleEl.disabled=e,this._updateExpandedContent(),this._updateHeaderPadding()}_updateExpandedContent(){if(!this._cardEl)return;let e=this._topic.defaultStatus==="REQUIRED",t=this._topic.status==="OPTED_IN"||e,i=this._digestSchedules.length>0&&this._digestSchedules.every(Th),o=t&&this._digestSchedules.length>0&&!i,n=t&&this._hasCustomRouting&&this._routingOptions.length>0;if(o)if(this._digestEl)this._digestEl.schedules=this._digestSchedules,this._digestEl.selectedScheduleId=this._topic.digestSchedule;else{let l=document.createElement("courier-digest-schedule");this._themeManager&&(l.themeManager=this._themeManager),l.primaryColor=this._primaryColor,l.schedules=this._digestSchedules,l.selectedScheduleId=this._topic.digestSchedule,l.onScheduleChange=r=>{var a;(a=this._onDigestChange)==null||a.call(this,this._topic.topicId,r)},this._cardEl.appendChild(l),this._digestEl=l}else this._digestEl&&(this._digestEl.remove(),this._digestEl=void 0);if(n)if(this._routingEl)this._routingEl.isRequired=e,this._routingEl.routingOptions=this._routingOptions,this._routingEl.selectedChannels=this._topic.customRouting,this._routingEl.customizeEnabled=this._topic.hasCustomRouting;else{let l=document.createElement("courier-channel-routing");this._themeManager&&(l.themeManager=this._themeManager),l.primaryColor=this._primaryColor,l.isRequired=e,l.channelLabels=this._channelLabels,l.routingOptions=this._routingOptions,l.selectedChannels=this._topic.customRouting,l.customizeEnabled=this._topic.hasCustomRouting,l.onRoutingChange=r=>{var a;(a=this._onRoutingChange)==null||a.call(this,this._topic.topicId,r)},l.onCustomizeChange=r=>{var a;(a=this._onCustomizeChange)==null||a.call(this,this._topic.topicId,r)},this._cardEl.appendChild(l),this._routingEl=l}else this._routingEl&&(this._routingEl.remove(),this._routingEl=void 0)}_updateHeaderPadding(){this._cardEl&&this._cardEl.classList.toggle("courier-pref-topic--has-routing",!!this._routingEl)}};D(It);var Mh="courier-preference-toggle",Lh=`
  courier-preference-toggle {
    display: inline-flex;
    line-height: 0;
  }
  .courier-pref-toggle {
    position: relative;
    display: inline-flex;
    width: 44px;
    height: 24px;
    flex-shrink: 0;
    padding: 0;
    border: none;
    border-radius: 12px;
    cursor: pointer;
    transition: background-color 200ms ease;
    outline: none;
  }
  .courier-pref-toggle[aria-disabled="true"] {
    opacity: 0.5;
    cursor: not-allowed;
  }
  .courier-pref-toggle-thumb {
    position: absolute;
    top: 2px;
    left: 2px;
    width: 20px;
    height: 20px;
    border-radius: 50%;
    background-color: #FFFFFF;
    transition: transform 200ms ease;
    pointer-events: none;
  }
  .courier-pref-toggle[aria-checked="true"] .courier-pref-toggle-thumb {
    transform: translateX(20px);
  }
`,Tt=class extends U{constructor(){super(...arguments),m(this,"_checked",!1),m(this,"_disabled",!1),m(this,"_themeManager"),m(this,"_themeSubscription"),m(this,"_primaryColor",Xe),m(this,"_onChange"),m(this,"_buttonEl"),m(this,"_thumbEl"),m(this,"_mounted",!1)}static get id(){return"courier-preference-toggle"}set checked(e){this._checked=e,this._mounted&&this._update()}get checked(){return this._checked}set disabled(e){this._disabled=e,this._mounted&&this._update()}set themeManager(e){this._themeManager=e,this._mounted&&this._setupThemeSubscription()}set primaryColor(e){this._primaryColor=e,this._mounted&&this._update()}set onChange(e){this._onChange=e}onComponentMounted(){H(Mh,Lh),this._buildDom(),this._mounted=!0,this._setupThemeSubscription()}onComponentUnmounted(){var e;this._mounted=!1,(e=this._themeSubscription)==null||e.unsubscribe(),this._themeSubscription=void 0,this._buttonEl=void 0,this._thumbEl=void 0}_setupThemeSubscription(){var e;this._themeManager&&((e=this._themeSubscription)==null||e.unsubscribe(),this._themeSubscription=this._themeManager.subscribe(()=>this._update()),this._update())}_theme(){var e;return((e=this._themeManager)==null?void 0:e.getTheme())??{}}_getTrackColor(){var e;let t=(e=this._theme().topic)==null?void 0:e.toggle;return this._checked?t?.trackActiveColor||this._primaryColor:t?.trackColor||"#D4D4D4"}_buildDom(){this.innerHTML="";let e=document.createElement("button");e.type="button",e.role="switch",e.className="courier-pref-toggle",e.addEventListener("click",()=>{var i;this._disabled||(this._checked=!this._checked,this._update(),(i=this._onChange)==null||i.call(this,this._checked))});let t=document.createElement("span");t.className="courier-pref-toggle-thumb",e.appendChild(t),this.appendChild(e),this._buttonEl=e,this._thumbEl=t,this._update()}_update(){var e;let t=this._buttonEl;if(!t)return;t.setAttribute("aria-checked",String(this._checked)),t.setAttribute("aria-disabled",String(this._disabled)),t.style.backgroundColor=this._getTrackColor();let i=(e=this._theme().topic)==null?void 0:e.toggle;t.style.borderRadius=i?.borderRadius||"12px";let o=i?.thumbColor||"#FFFFFF";this._thumbEl&&(this._thumbEl.style.backgroundColor=o)}};D(Tt);var $h="courier-digest-schedule",Ah=`
  .courier-digest-container {
    display: flex;
    flex-direction: column;
    gap: 16px;
    margin-top: 20px;
    padding: 0 24px;
  }
  .courier-digest-label {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    font-size: 14px;
    font-weight: 400;
    line-height: 1.2;
  }
  .courier-digest-option {
    display: flex;
    align-items: center;
    gap: 8px;
    cursor: pointer;
    border: none;
    background: transparent;
    padding: 0;
    font-size: 14px;
    font-weight: 400;
    text-align: left;
    line-height: 1.2;
    transition: opacity 150ms ease;
    align-self: flex-start;
  }
  .courier-digest-option:hover {
    opacity: 0.8;
  }
  .courier-digest-option-label {
    display: inline-flex;
    align-items: center;
    gap: 8px;
  }
  .courier-digest-calendar {
    display: inline-flex;
    flex-shrink: 0;
    line-height: 0;
  }
`,Od='<svg width="14" height="16" viewBox="0 0 14 16" fill="none" xmlns="http://www.w3.org/2000/svg"><path d="M4.75 0.75V2H9.25V0.75C9.25 0.34375 9.5625 0 10 0C10.4062 0 10.75 0.34375 10.75 0.75V2H12C13.0938 2 14 2.90625 14 4V4.5V6V14C14 15.125 13.0938 16 12 16H2C0.875 16 0 15.125 0 14V6V4.5V4C0 2.90625 0.875 2 2 2H3.25V0.75C3.25 0.34375 3.5625 0 4 0C4.40625 0 4.75 0.34375 4.75 0.75ZM1.5 6V14C1.5 14.2812 1.71875 14.5 2 14.5H12C12.25 14.5 12.5 14.2812 12.5 14V6H1.5Z" fill="currentColor"/></svg>',St=class extends U{constructor(){super(...arguments),m(this,"_schedules",[]),m(this,"_selectedScheduleId"),m(this,"_themeManager"),m(this,"_themeSubscription"),m(this,"_onScheduleChange"),m(this,"_container"),m(this,"_options",[]),m(this,"_mounted",!1)}static get id(){return"courier-digest-schedule"}set schedules(e){let t=this._sameSchedules(e);this._schedules=e,this._mounted&&(t?(this._applyTheme(),this._applySelection()):this._build())}set selectedScheduleId(e){this._selectedScheduleId=e,this._mounted&&this._applySelection()}set themeManager(e){this._themeManager=e,this._mounted&&this._setupThemeSubscription()}set primaryColor(e){}set onScheduleChange(e){this._onScheduleChange=e}onComponentMounted(){H($h,Ah),this._mounted=!0,this._setupThemeSubscription(),this._build()}onComponentUnmounted(){var e;this._mounted=!1,(e=this._themeSubscription)==null||e.unsubscribe(),this._themeSubscription=void 0,this._container=void 0,this._options=[]}_setupThemeSubscription(){var e;this._themeManager&&((e=this._themeSubscription)==null||e.unsubscribe(),this._themeSubscription=this._themeManager.subscribe(()=>this._refreshTheme()))}_refreshTheme(){this._container&&(this._applyTheme(),this._applySelection())}_theme(){var e;return((e=this._themeManager)==null?void 0:e.getTheme())??{}}_sameSchedules(e){if(e.length!==this._options.length)return!1;for(let t=0;t<e.length;t++)if(e[t].scheduleId!==this._options[t].scheduleId)return!1;return!0}_resolvedSelectedId(){if(this._selectedScheduleId)return this._selectedScheduleId;let e=this._schedules.find(t=>t.default===!0);return e?.scheduleId}_build(){if(!this.isConnected)return;if(this.innerHTML="",this._options=[],this._schedules.length===0){this._container=void 0;return}let e=document.createElement("div");if(e.className="courier-digest-container",this._schedules.length===1)e.appendChild(this._buildSingleLabel(this._schedules[0]));else for(let t of this._schedules)e.appendChild(this._buildOptionRow(t));this.appendChild(e),this._container=e,this._applyTheme(),this._applySelection()}_buildSingleLabel(e){let t=document.createElement("div");t.className="courier-digest-label";let i=document.createElement("span");i.textContent=Pd(e),t.appendChild(i);let o=document.createElement("span");return o.className="courier-digest-calendar",o.innerHTML=Od,t.appendChild(o),t}_buildOptionRow(e){let t=document.createElement("button");t.type="button",t.className="courier-digest-option",t.setAttribute("role","radio");let i=document.createElement("courier-radio");t.appendChild(i);let o=document.createElement("span");o.className="courier-digest-option-label";let n=document.createElement("span");n.textContent=Pd(e),o.appendChild(n);let l=document.createElement("span");return l.className="courier-digest-calendar",l.innerHTML=Od,o.appendChild(l),t.appendChild(o),t.addEventListener("click",()=>{var r;this._selectedScheduleId!==e.scheduleId&&(this._selectedScheduleId=e.scheduleId,this._applySelection(),(r=this._onScheduleChange)==null||r.call(this,e.scheduleId))}),this._options.push({scheduleId:e.scheduleId,button:t,radio:i}),t}_resolvedFonts(){var e,t,i,o,n,l,r,a,h,c;let p=this._theme().digest,_=p?.radio,v=p?.font,g=p?.selectedFont;return{unselectedFamily:((e=_?.font)==null?void 0:e.family)??v?.family,selectedFamily:((t=_?.selectedFont)==null?void 0:t.family)??g?.family??((i=_?.font)==null?void 0:i.family)??v?.family,unselectedColor:((o=_?.font)==null?void 0:o.color)??v?.color??"#525252",selectedColor:((n=_?.selectedFont)==null?void 0:n.color)??g?.color??"#171717",unselectedSize:((l=_?.font)==null?void 0:l.size)??v?.size??"14px",selectedSize:((r=_?.selectedFont)==null?void 0:r.size)??g?.size??((a=_?.font)==null?void 0:a.size)??v?.size??"14px",unselectedWeight:((h=_?.font)==null?void 0:h.weight)??v?.weight??"400",selectedWeight:((c=_?.selectedFont)==null?void 0:c.weight)??g?.weight??"500"}}_applyTheme(){var e,t;if(!this._container)return;let i=this._theme().digest,o=i?.font,n=i?.selectedFont;o?.family?this._container.style.fontFamily=o.family:this._container.style.removeProperty("font-family");let l=((e=i?.radio)==null?void 0:e.ringColor)||"#D4D4D4",r=((t=i?.radio)==null?void 0:t.checkedColor)||n?.color||"#171717",a=i?.iconColor||"#A3A3A3",h=this._container.querySelector(".courier-digest-label");h&&(h.style.color=o?.color||"#525252",h.style.fontSize=o?.size||"14px",h.style.fontWeight=o?.weight||"400");for(let c of this._options)c.radio.ringColor=l,c.radio.checkedColor=r;this._container.querySelectorAll(".courier-digest-calendar").forEach(c=>{c.style.color=a}),this._applySelection()}_applySelection(){if(this._options.length===0)return;let e=this._resolvedFonts(),t=this._resolvedSelectedId();for(let i of this._options){let o=i.scheduleId===t;i.radio.checked=o,i.button.setAttribute("aria-checked",String(o)),i.button.style.color=o?e.selectedColor:e.unselectedColor,i.button.style.fontSize=o?e.selectedSize:e.unselectedSize,i.button.style.fontWeight=o?e.selectedWeight:e.unselectedWeight;let n=o?e.selectedFamily:e.unselectedFamily;n?i.button.style.fontFamily=n:i.button.style.removeProperty("font-family")}}};D(St);var Fh="courier-channel-routing",Rh="12px",Bh={direct_message:"Chat",email:"Email",push:"Push",sms:"SMS",webhook:"Webhook",inbox:"Inbox"},Dh='<svg width="12" height="12" viewBox="0 0 12 12" fill="none" aria-hidden="true"><path d="M4.5 2.5 8 6l-3.5 3.5" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/></svg>',zh=`
  .courier-channel-routing-wrapper {
    margin-top: 20px;
  }
  .courier-channel-routing-divider {
    border: none;
    border-top: 1px solid #E5E5E5;
    margin: 0 24px;
  }
  .courier-channel-customize {
    margin-top: 8px;
    padding: 0 12px;
  }
  .courier-channel-customize-button {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    padding: 12px;
    border: none;
    border-radius: 9999px;
    background: transparent;
    box-sizing: border-box;
    cursor: pointer;
    font-size: 14px;
    font-weight: 400;
    font-family: inherit;
    color: inherit;
    line-height: 1;
    white-space: nowrap;
    transition: opacity 150ms ease, background-color 150ms ease;
  }
  .courier-channel-customize-button:hover {
    opacity: 0.8;
  }
  .courier-channel-customize-arrow {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    width: 12px;
    height: 12px;
    flex-shrink: 0;
    line-height: 0;
  }
  .courier-channel-customize-button[aria-expanded="true"] .courier-channel-customize-arrow {
    transform: rotate(90deg);
  }
  .courier-channel-routing {
    display: flex;
    flex-wrap: wrap;
    margin-top: 0;
    padding: 0 12px 8px;
  }
  .courier-channel-chip {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    padding: 12px;
    border: none;
    border-radius: 9999px;
    background: transparent;
    box-sizing: border-box;
    cursor: pointer;
    font-size: 14px;
    font-weight: 400;
    font-family: inherit;
    color: inherit;
    line-height: 1;
    white-space: nowrap;
    transition: opacity 150ms ease, background-color 150ms ease;
  }
  .courier-channel-chip:hover {
    opacity: 0.8;
  }
`,Mt=class extends U{constructor(){super(...arguments),m(this,"_routingOptions",[]),m(this,"_selectedChannels",[]),m(this,"_channelLabels",{}),m(this,"_isRequired",!1),m(this,"_customizeEnabled",!1),m(this,"_customizeLabel","Customize channels"),m(this,"_customizeActiveLabel"),m(this,"_themeManager"),m(this,"_themeSubscription"),m(this,"_onRoutingChange"),m(this,"_onCustomizeChange"),m(this,"_wrapperEl"),m(this,"_dividerEl"),m(this,"_customizeRowEl"),m(this,"_customizeButtonEl"),m(this,"_customizeLabelEl"),m(this,"_containerEl"),m(this,"_chips",[]),m(this,"_mounted",!1)}static get id(){return"courier-channel-routing"}set routingOptions(e){let t=e.length===this._chips.length&&e.every((i,o)=>this._chips[o].channel===i);this._routingOptions=e,this._mounted&&(t?(this._applyTheme(),this._applySelection()):this._build())}set selectedChannels(e){this._selectedChannels=e,this._mounted&&this._applySelection()}set channelLabels(e){this._channelLabels=e,this._mounted&&this._refreshLabels()}set isRequired(e){this._isRequired=e}set customizeEnabled(e){this._customizeEnabled=e,this._mounted&&this._applyCustomizeState()}set customizeLabel(e){this._customizeLabel=e,this._mounted&&this._applyCustomizeState()}set customizeActiveLabel(e){this._customizeActiveLabel=e,this._mounted&&this._applyCustomizeState()}set themeManager(e){this._themeManager=e,this._mounted&&this._setupThemeSubscription()}set primaryColor(e){}set onRoutingChange(e){this._onRoutingChange=e}set onCustomizeChange(e){this._onCustomizeChange=e}onComponentMounted(){H(Fh,zh),this._mounted=!0,this._setupThemeSubscription(),this._build()}onComponentUnmounted(){var e;this._mounted=!1,(e=this._themeSubscription)==null||e.unsubscribe(),this._themeSubscription=void 0,this._wrapperEl=void 0,this._dividerEl=void 0,this._customizeRowEl=void 0,this._customizeButtonEl=void 0,this._customizeLabelEl=void 0,this._containerEl=void 0,this._chips=[]}_setupThemeSubscription(){var e;this._themeManager&&((e=this._themeSubscription)==null||e.unsubscribe(),this._themeSubscription=this._themeManager.subscribe(()=>this._refreshTheme()))}_refreshTheme(){this._wrapperEl&&(this._applyTheme(),this._applySelection())}_theme(){var e;return((e=this._themeManager)==null?void 0:e.getTheme())??{}}_getLabel(e){return this._channelLabels[e]||Bh[e]||e.charAt(0).toUpperCase()+e.slice(1)}_build(){if(!this.isConnected)return;if(this.innerHTML="",this._chips=[],this._routingOptions.length===0){this._wrapperEl=void 0,this._customizeRowEl=void 0,this._customizeButtonEl=void 0,this._customizeLabelEl=void 0,this._containerEl=void 0;return}let e=document.createElement("div");e.className="courier-channel-routing-wrapper";let t=document.createElement("hr");t.className="courier-channel-routing-divider",this._dividerEl=t,e.appendChild(t),e.appendChild(this._buildCustomizeRow());let i=document.createElement("div");i.className="courier-channel-routing";for(let o of this._routingOptions)i.appendChild(this._buildChip(o));e.appendChild(i),this._containerEl=i,this.appendChild(e),this._wrapperEl=e,this._applyTheme(),this._applySelection(),this._applyCustomizeState()}_buildCustomizeRow(){let e=document.createElement("div");e.className="courier-channel-customize";let t=document.createElement("button");t.type="button",t.className="courier-channel-customize-button";let i=document.createElement("span");i.className="courier-channel-customize-arrow",i.innerHTML=Dh,t.appendChild(i);let o=document.createElement("span");return o.className="courier-channel-customize-label",o.textContent=this._customizeLabel,t.appendChild(o),t.addEventListener("click",()=>{var n;this._customizeEnabled=!this._customizeEnabled,this._applyCustomizeState(),(n=this._onCustomizeChange)==null||n.call(this,this._customizeEnabled)}),e.appendChild(t),this._customizeRowEl=e,this._customizeButtonEl=t,this._customizeLabelEl=o,e}_buildChip(e){let t=document.createElement("button");t.type="button",t.className="courier-channel-chip";let i=document.createElement("courier-checkbox");t.appendChild(i);let o=document.createElement("span");return o.className="courier-channel-chip-label",o.textContent=this._getLabel(e),t.appendChild(o),t.addEventListener("click",()=>{var n;if(this._selectedChannels.includes(e)){if(this._isRequired&&this._selectedChannels.length<=1)return;this._selectedChannels=this._selectedChannels.filter(r=>r!==e)}else this._selectedChannels=[...this._selectedChannels,e];this._applySelection(),(n=this._onRoutingChange)==null||n.call(this,this._selectedChannels)}),this._chips.push({channel:e,button:t,checkbox:i}),t}_refreshLabels(){for(let e of this._chips){let t=e.button.querySelector(".courier-channel-chip-label");t&&(t.textContent=this._getLabel(e.channel))}}_resolvedColors(){var e,t,i,o,n,l,r,a;let h=this._theme(),c=h.channelChip,p=c?.font,_=c?.selectedFont,v=c?.checkbox,g=v?.font,E=v?.selectedFont,I=g?.color??p?.color??((t=(e=h.topic)==null?void 0:e.statusLabel)==null?void 0:t.color)??"#737373",C=E?.color??_?.color??((o=(i=h.container)==null?void 0:i.font)==null?void 0:o.color)??"#171717",S=g?.size??p?.size??"14px",x=E?.size??_?.size??S,L=g?.weight??p?.weight??"400",R=E?.weight??_?.weight??"500",k=g?.family??p?.family??((l=(n=h.container)==null?void 0:n.font)==null?void 0:l.family),F=E?.family??_?.family??k,b=v?.checkedColor||((a=(r=h.container)==null?void 0:r.font)==null?void 0:a.color)||"#171717",w=c?.divider;return{unselectedText:I,selectedText:C,unselectedSize:S,selectedSize:x,unselectedWeight:L,selectedWeight:R,fontFamily:k,selectedFontFamily:F,checkedColor:b,divider:w}}_applyTheme(){if(!this._wrapperEl)return;let e=this._resolvedColors();this._dividerEl&&e.divider&&(this._dividerEl.style.borderTop=e.divider);for(let t of this._chips)t.checkbox.checkedColor=e.checkedColor;this._applySelection(),this._applyCustomizeState()}_applySelection(){if(this._chips.length===0)return;let e=this._resolvedColors();for(let t of this._chips){let i=this._selectedChannels.includes(t.channel);t.checkbox.checked=i,t.button.setAttribute("aria-pressed",String(i)),t.button.style.color=i?e.selectedText:e.unselectedText,t.button.style.fontSize=i?e.selectedSize:e.unselectedSize,t.button.style.fontWeight=i?e.selectedWeight:e.unselectedWeight;let o=i?e.selectedFontFamily:e.fontFamily;o?t.button.style.fontFamily=o:t.button.style.removeProperty("font-family")}}_applyCustomizeState(){if(this._customizeLabelEl&&(this._customizeLabelEl.textContent=this._customizeEnabled?this._customizeActiveLabel??this._customizeLabel:this._customizeLabel),this._customizeButtonEl){let e=this._resolvedColors();this._customizeButtonEl.setAttribute("aria-expanded",String(this._customizeEnabled)),this._customizeButtonEl.style.color=this._customizeEnabled?e.selectedText:e.unselectedText,this._customizeButtonEl.style.fontSize=this._customizeEnabled?e.selectedSize:e.unselectedSize,this._customizeButtonEl.style.fontWeight=this._customizeEnabled?e.selectedWeight:e.unselectedWeight;let t=this._customizeEnabled?e.selectedFontFamily:e.fontFamily;t?this._customizeButtonEl.style.fontFamily=t:this._customizeButtonEl.style.removeProperty("font-family")}this._customizeRowEl&&(this._customizeRowEl.style.paddingBottom=this._customizeEnabled?"":Rh),this._containerEl&&(this._containerEl.style.display=this._customizeEnabled?"flex":"none")}};D(Mt);y.shared.courierUserAgentName="courier-ui-preferences";y.shared.courierUserAgentVersion="1.1.0";var Ph=Object.defineProperty,Uh=(s,e,t)=>e in s?Ph(s,e,{enumerable:!0,configurable:!0,writable:!0,value:t}):s[e]=t,N=(s,e,t)=>Uh(s,typeof e!="symbol"?e+"":e,t),Ft={item:{backgroundColor:d.white[500],hoverBackgroundColor:d.gray[200],activeBackgroundColor:d.gray[500],shadow:`0px 4px 8px -2px ${d.black[50020]}`,border:`1px solid ${d.gray[500]}`,borderRadius:"8px",title:{size:"11pt",weight:"400",color:d.black[500]},body:{size:"11pt",weight:"400",color:d.gray[600]},icon:{color:d.black[500],svg:z.inbox},dismissIcon:{color:d.black[500],svg:z.remove},autoDismissBarColor:d.blue[400],actions:{backgroundColor:"transparent",hoverBackgroundColor:d.gray[200],activeBackgroundColor:d.gray[500],border:`1px solid ${d.gray[500]}`,borderRadius:"4px",shadow:"0px 1px 2px 0px rgba(0, 0, 0, 0.06)",font:{color:d.black[500],size:"14px"}}}},Hd={item:{backgroundColor:d.black[500],hoverBackgroundColor:d.gray[400],activeBackgroundColor:d.gray[600],shadow:`0px 4px 8px -2px ${d.gray[400]}`,border:`1px solid ${d.black[500]}`,borderRadius:"8px",title:{size:"11pt",weight:"400",color:d.white[500]},body:{size:"11pt",weight:"400",color:d.gray[500]},icon:{color:d.white[500],svg:z.inbox},dismissIcon:{color:d.white[500],svg:z.remove},autoDismissBarColor:d.blue[400],actions:{backgroundColor:d.black[400],hoverBackgroundColor:d.white[50010],activeBackgroundColor:d.white[50020],border:`1px solid ${d.gray[400]}`,borderRadius:"4px",shadow:`0px 1px 2px 0px ${d.white[50010]}`,font:{color:d.white[500],size:"14px"}}}},Oh=(s,e)=>{var t,i,o,n,l,r,a,h;let c=s==="light"?Ft:Hd;return{item:{...c.item,...e.item,title:{...(t=c.item)==null?void 0:t.title,...(i=e.item)==null?void 0:i.title},body:{...(o=c.item)==null?void 0:o.body,...(n=e.item)==null?void 0:n.body},icon:{...(l=c.item)==null?void 0:l.icon,...(r=e.item)==null?void 0:r.icon},dismissIcon:{...(a=c.item)==null?void 0:a.dismissIcon,...(h=e.item)==null?void 0:h.dismissIcon}}}},$t=class extends ge{constructor(e){super(e),N(this,"THEME_CHANGE_EVENT","courier_toast_theme_change")}getDefaultLightTheme(){return Ft}getDefaultDarkTheme(){return Hd}mergeTheme(e,t){return Oh(e,t)}subscribe(e){return{...super.subscribe(e),manager:this}}},Wd=class Vd extends U{constructor(e){super(),N(this,"_themeManager"),N(this,"_themeSubscription"),N(this,"_message"),N(this,"_customToastItemContent"),N(this,"_autoDismiss"),N(this,"_autoDismissTimeoutMs"),N(this,"_onItemDismissedCallback",null),N(this,"_onToastItemClickCallback",null),N(this,"_onToastItemActionClickCallback",null),this._message=e.message,this._autoDismiss=e.autoDismiss,this._autoDismissTimeoutMs=e.autoDismissTimeoutMs,this._themeManager=e.themeManager,this._themeSubscription=this._themeManager.subscribe(t=>{this.render()})}onItemDismissed(e){this._onItemDismissedCallback=e}onToastItemClick(e){this._onToastItemClickCallback=e,this.render()}onToastItemActionClick(e){this._onToastItemActionClickCallback=e,this.render()}setToastItemContent(e){this._customToastItemContent=e}dismiss(e=Vd.dismissAnimationTimeoutMs){this.classList.add("dismissing"),setTimeout(()=>{this.remove(),this._onItemDismissedCallback&&this._onItemDismissedCallback({message:this._message})},e)}onComponentMounted(){this.render()}onComponentUnmounted(){this._themeSubscription.unsubscribe()}get theme(){return this._themeManager.getTheme()}static get id(){return"courier-toast-item"}static get observedAttributes(){return[]}render(){for(var e,t,i,o;this.firstChild;)this.removeChild(this.firstChild);this.removeEventListener("click",this.onClick);let n=document.createElement("div");if(n.classList.add("overflow-hidden-container"),this.appendChild(n),this._autoDismiss){let r=document.createElement("div");r.classList.add("auto-dismiss"),n.append(r)}this._customToastItemContent?n.appendChild(this._customToastItemContent({message:this._message,autoDismiss:this._autoDismiss,autoDismissTimeoutMs:this._autoDismissTimeoutMs})):n.appendChild(this.createDefaultContent()),this._onToastItemClickCallback&&this.classList.add("clickable"),this.addEventListener("click",this.onClick);let l=new X((t=(e=this.theme.item)==null?void 0:e.dismissIcon)==null?void 0:t.color,(o=(i=this.theme.item)==null?void 0:i.dismissIcon)==null?void 0:o.svg);l.classList.add("dismiss"),l.addEventListener("click",r=>{r.stopPropagation(),this.remove(),this._onItemDismissedCallback&&this._onItemDismissedCallback({message:this._message})}),this.appendChild(l)}createDefaultContent(){var e,t,i,o,n;let l=document.createElement("div");l.classList.add("content"),this.append(l);let r=new X((t=(e=this.theme.item)==null?void 0:e.icon)==null?void 0:t.color,(o=(i=this.theme.item)==null?void 0:i.icon)==null?void 0:o.svg);r.classList.add("icon"),l.appendChild(r);let a=document.createElement("div");a.classList.add("text-content"),l.appendChild(a);let h=document.createElement("p");h.classList.add("title"),h.textContent=this._message.title??"",a.appendChild(h);let c=document.createElement("p");if(c.classList.add("body"),c.textContent=this._message.preview??this._message.body??"",a.appendChild(c),this.messageHasActions){let p=document.createElement("div");p.classList.add("actions-container"),a.appendChild(p),(n=this._message.actions)==null||n.forEach(_=>{let v=this.createActionButton(_);p.appendChild(v)})}return l}get messageHasActions(){return this._message.actions&&this._message.actions.length>0}createActionButton(e){var t,i,o,n,l;let r=(t=this._themeManager.getTheme().item)==null?void 0:t.actions;return new pe({mode:this._themeManager.mode,text:e.content,variant:"secondary",backgroundColor:r?.backgroundColor,hoverBackgroundColor:r?.hoverBackgroundColor,activeBackgroundColor:r?.activeBackgroundColor,border:r?.border,borderRadius:r?.borderRadius,shadow:r?.shadow,fontFamily:(i=r?.font)==null?void 0:i.family,fontSize:(o=r?.font)==null?void 0:o.size,fontWeight:(n=r?.font)==null?void 0:n.weight,textColor:(l=r?.font)==null?void 0:l.color,onClick:()=>{this._onToastItemActionClickCallback&&this._onToastItemActionClickCallback({message:this._message,action:e})}})}onClick(e){e.stopPropagation(),this._onToastItemClickCallback&&this._onToastItemClickCallback({message:this._message})}};N(Wd,"dismissAnimationTimeoutMs",300);var W=Wd;D(W);var Gd=class Ke{constructor(){N(this,"_dataset",[]),N(this,"_datastoreListeners",[]),N(this,"_removeMessageEventListener")}static get shared(){return Ke.instance||(Ke.instance=new Ke),Ke.instance}addDatastoreListener(e){this._datastoreListeners.push(e)}removeDatastoreListener(e){this._datastoreListeners=this._datastoreListeners.filter(t=>t!==e)}async listenForMessages(){var e,t,i,o,n,l,r;try{let a=(e=y.shared.client)==null?void 0:e.inbox.socket;if(!a){(i=(t=y.shared.client)==null?void 0:t.options.logger)==null||i.info("CourierInbox socket not available");return}if(this._removeMessageEventListener&&this._removeMessageEventListener(),this._removeMessageEventListener=a.addMessageEventListener(h=>{if(h.event===Z.NewMessage){let c=h.data;this.addMessage(c)}}),a.isConnecting||a.isOpen){(l=(o=y.shared.client)==null?void 0:o.options.logger)==null||l.info(`Inbox socket already connecting or open for client ID: [${(n=y.shared.client)==null?void 0:n.options.connectionId}]`);return}await a.connect()}catch(a){(r=y.shared.client)==null||r.options.logger.error("Error listening for messages:",a),this._datastoreListeners.forEach(h=>{var c,p;(p=(c=h.events).onError)==null||p.call(c,a)})}}toastIndexOfMessage(e){let t=this._dataset.findIndex(i=>i.messageId===e.messageId);return t<0?t:this._dataset.length-t-1}addMessage(e){this._dataset.push(e),this._datastoreListeners.forEach(t=>{t.events.onMessageAdd&&t.events.onMessageAdd(e)})}removeMessage(e){let t=this._dataset.findIndex(i=>i.messageId===e.messageId);t<0||(this._dataset.splice(t,1),this._datastoreListeners.forEach(i=>{i.events.onMessageRemove&&i.events.onMessageRemove(e)}))}};N(Gd,"instance");var vt=Gd,At=class{constructor(e){this.events=e}remove(){vt.shared.removeDatastoreListener(this)}},jd=class gt extends U{constructor(e){super(),N(this,"_themeManager"),N(this,"_themeSubscription"),N(this,"_toastStyle"),N(this,"_authListener"),N(this,"_datastoreListener"),N(this,"_autoDismiss",!1),N(this,"_autoDismissTimeoutMs",5e3),N(this,"_dismissButtonOption","auto"),N(this,"_customToastItem"),N(this,"_customToastItemContent"),N(this,"_onItemClick"),N(this,"_onItemActionClick"),N(this,"_defaultLayoutProps",{position:"fixed",width:"380px",top:"30px",right:"30px",zIndex:999}),this._themeManager=e?.themeManager??new $t(Ft),this._themeSubscription=this._themeManager.subscribe(t=>{this.refreshStyles()}),this._datastoreListener=new At({onMessageAdd:this.datastoreAddMessageListener.bind(this),onMessageRemove:this.datastoreRemoveMessageListener.bind(this)})}onToastItemClick(e){this._onItemClick=e}onToastItemActionClick(e){this._onItemActionClick=e}enableAutoDismiss(){this._autoDismiss=!0}disableAutoDismiss(){this._autoDismiss=!1}setAutoDismissTimeoutMs(e){this._autoDismissTimeoutMs=e}setLightTheme(e){this._themeManager.setLightTheme(e)}setDarkTheme(e){this._themeManager.setDarkTheme(e)}setDismissButton(e){this._dismissButtonOption=e,this.refreshStyles()}setMode(e){this._themeManager.setMode(e)}setToastItem(e){this._customToastItem=e}setToastItemContent(e){this._customToastItemContent=e}dismissToastForMessage(e){this.childNodes.forEach(t=>{t.dataset.courierMessageId===e.messageId&&(t instanceof W?t.dismiss():t.remove())})}onComponentMounted(){this._toastStyle=H(gt.id,this.getStyles(this.theme)),vt.shared.addDatastoreListener(this._datastoreListener),y.shared.addAuthenticationListener(this.authChangedCallback.bind(this)),vt.shared.listenForMessages()}onComponentUnmounted(){var e,t;this._datastoreListener.remove(),(e=this._authListener)==null||e.remove(),(t=this._toastStyle)==null||t.remove(),this._themeManager.cleanup(),this._themeSubscription.unsubscribe()}attributeChangedCallback(e,t,i){switch(e){case"auto-dismiss":i==="false"?this.disableAutoDismiss():this.enableAutoDismiss();break;case"auto-dismiss-timeout-ms":this.setAutoDismissTimeoutMs(parseInt(i,10));break;case"dismiss-button":i&&gt.isDismissButtonOption(i)?this.setDismissButton(i):this.setDismissButton("auto");break;case"light-theme":i&&this.setLightTheme(JSON.parse(i));break;case"dark-theme":i&&this.setDarkTheme(JSON.parse(i));break;case"mode":this._themeManager.setMode(i);break}}get theme(){return this._themeManager.getTheme()}refreshStyles(){this._toastStyle&&(this._toastStyle.textContent=this.getStyles(this.theme))}authChangedCallback(){this.removeAllItems(),vt.shared.listenForMessages()}removeAllItems(){for(;this.firstChild;)this.removeChild(this.firstChild)}addToastItem(e){let t=this.createToastItem(e);return t.dataset.courierMessageId=e.messageId,this.appendChild(t),this.resizeContainerToHeight(this.topStackItemHeight),t}createToastItem(e){return this._customToastItem?this.createCustomToastItem(e):this.createDefaultToastItem(e)}createDefaultToastItem(e){let t=new W({message:e,autoDismiss:this._autoDismiss,autoDismissTimeoutMs:this._autoDismissTimeoutMs,themeManager:this._themeManager});return t.onItemDismissed(i=>{this.resizeContainerToHeight(this.topStackItemHeight)}),this._customToastItemContent&&t.setToastItemContent(this._customToastItemContent),this._onItemClick&&t.onToastItemClick(this._onItemClick),this._onItemActionClick&&t.onToastItemActionClick(this._onItemActionClick),this._autoDismiss&&setTimeout(t.dismiss.bind(t),this._autoDismissTimeoutMs),t}createCustomToastItem(e){if(!this._customToastItem)throw Error("Attempted to create customToastItem, but none is set");let t=this._customToastItem({message:e,autoDismiss:this._autoDismiss,autoDismissTimeoutMs:this._autoDismissTimeoutMs});return this._autoDismiss&&setTimeout(()=>{this.removeChild(t)},this._autoDismissTimeoutMs),t.addEventListener("click",()=>{this._onItemClick&&this._onItemClick({message:e})}),t}datastoreAddMessageListener(e){this.addToastItem(e)}datastoreRemoveMessageListener(e){this.dismissToastForMessage(e)}getStyles(e){var t,i,o,n,l,r;let a=e.item,h=`
      ${gt.id} {
        position: ${this._defaultLayoutProps.position};
        z-index: ${this._defaultLayoutProps.zIndex};
        top: ${this._defaultLayoutProps.top};
        right: ${this._defaultLayoutProps.right};
        width: ${this._defaultLayoutProps.width};
      }
    `,c=`
      ${W.id}:last-child {
        top: 0;
        right: 0;
      }

      ${W.id}:nth-last-child(2) {
        top: 12px;
        bottom: -12px;
        --scale: 0.95
      }

      ${W.id}:nth-last-child(3) {
        top: 24px;
        bottom: -24px;
        --scale: 0.9;
      }

      ${W.id}:nth-last-child(n+4) {
        top: 24px;
        bottom: -24px;
        --scale: 0.9;
        visibility: hidden;
      }

      ${W.id}:nth-last-child(n+2) > .overflow-hidden-container {
        opacity: 0;
      }
    `,p=`
      ${W.id} {
        position: absolute;
        box-sizing: border-box;
        width: 100%;
        background-color: ${a?.backgroundColor};
        box-shadow: ${a?.shadow};
        border: ${a?.border};
        border-radius: ${a?.borderRadius};
        transition: 0.2s ease-in-out;
        cursor: default;

        opacity: 0;
        transform: translate(0, -10px) scaleX(var(--scale, 1));
        animation: show 0.3s ease-in-out forwards;
      }

      ${W.id} > .overflow-hidden-container {
        height: 100%;
        width: 100%;
        border-radius: ${a?.borderRadius};
        overflow: hidden;
      }

      ${W.id}.dismissing {
        animation: hide 0.3s ease-in-out forwards;
      }

      @keyframes show {
        0% {
          opacity: 0;
        }

        100% {
          opacity: 1;
          transform: scaleX(var(--scale, 1));
        }
      }

      @keyframes hide {
        0% {
          opacity: 1;
          transform: scaleX(var(--scale, 1));
        }

        100% {
          opacity: 0;
          transform: scaleX(var(--scale, 1));
        }
      }

      ${W.id}.clickable:last-child {
        cursor: pointer;
      }

      ${W.id}.clickable:last-child:hover {
        background-color: ${a?.hoverBackgroundColor};
      }

      ${W.id}.clickable:last-child:active {
        background-color: ${a?.activeBackgroundColor};
      }

      ${W.id}.clickable:nth-last-child(n+2) {
        pointer-events: none;
      }
    `,_=`
      ${W.id} > .dismiss {
        position: absolute;
        visibility: hidden;
        opacity: 0%;
        top: -10px;
        right: -10px;
        background-color: ${a?.backgroundColor};
        border: ${a?.border};
        padding: 3px;
        border-radius: 50%;
        font-size: 12pt;
        box-shadow: ${a?.shadow};
        cursor: pointer;
        transition: 0.2s ease-in-out;
      }

      ${W.id} > .dismiss:hover {
        background-color: ${a?.hoverBackgroundColor};
      }

      ${W.id} > .dismiss:active {
        background-color: ${a?.activeBackgroundColor};
      }

      ${W.id}:last-child${this.showDismissOnHover?":hover":""} > .dismiss {
        visibility: ${this.showDismiss?"visible":"hidden"};
        opacity: 100%;
        transition: 0.2s ease-in-out;
      }
    `,v=`
      ${W.id} > .overflow-hidden-container > .auto-dismiss {
        width: 100%;
        height: 5px;
        background-color: ${a?.autoDismissBarColor};
        animation: auto-dismiss ${this._autoDismissTimeoutMs}ms ease-in-out forwards;
      }

      @keyframes auto-dismiss {
        100% {
          width: 0px;
        }
      }
    `,g=`
      ${W.id} > .overflow-hidden-container > .content {
        display: flex;
        gap: 12px;
        align-items: center;
        align-self: stretch;
        box-sizing: border-box;
        padding: 12px;
      }

      ${W.id} > .overflow-hidden-container > .content > .text-content {
      }

      ${W.id} > .overflow-hidden-container > .content > .icon {
      }

      ${W.id} > .overflow-hidden-container > .content > .text-content > .title {
        margin: 0;
        font-weight: ${(t=a?.title)==null?void 0:t.weight};
        font-size: ${(i=a?.title)==null?void 0:i.size};
        color: ${(o=a?.title)==null?void 0:o.color};
      }

      ${W.id} > .overflow-hidden-container > .content > .text-content > .body {
        margin: 8px 0 0 0;
        font-weight: ${(n=a?.body)==null?void 0:n.weight};
        font-size: ${(l=a?.body)==null?void 0:l.size};
        line-height: 150%;
        color: ${(r=a?.body)==null?void 0:r.color};
      }
    `,E=`
      ${W.id} > .overflow-hidden-container > .content > .text-content > .actions-container {
        display: flex;
        gap: 8px;
        margin-top: 12px;
      }
    `;return[h,c,p,_,v,g,E].join("")}get topStackItemHeight(){return this.lastChild?`${this.lastChild.getBoundingClientRect().height}px`:"0px"}resizeContainerToHeight(e){this.style.height=e}get showDismissOnHover(){return!!(this._autoDismiss&&this._dismissButtonOption==="auto"||this._dismissButtonOption==="hover")}get showDismiss(){return this._dismissButtonOption!=="hidden"}static get id(){return"courier-toast"}static isDismissButtonOption(e){return["visible","hidden","hover","auto"].includes(e)}};N(jd,"observedAttributes",["auto-dismiss","auto-dismiss-timeout-ms","dismiss-button","light-theme","dark-theme","mode"]);var Nh=jd;D(Nh);y.shared.courierUserAgentName="courier-ui-toast";y.shared.courierUserAgentVersion="2.1.6";var ou=[{feedId:"inbox",title:"Inbox",tabs:[{datasetId:"all_messages",title:"All",filter:{}},{datasetId:"unread",title:"Unread",filter:{status:"unread"}},{datasetId:"orders",title:"Orders",filter:{tags:["orders"]}}]},{feedId:"archive",title:"Archive",tabs:[{datasetId:"archived_messages",title:"Archived",filter:{archived:!0}}]}];export{d as a,U as b,ve as c,D as d,H as e,ge as f,O as g,ou as h};
