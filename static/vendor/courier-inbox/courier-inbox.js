var Xd=Object.defineProperty,eu=(s,e,t)=>e in s?Xd(s,e,{enumerable:!0,configurable:!0,writable:!0,value:t}):s[e]=t,A=(s,e,t)=>eu(s,typeof e!="symbol"?e+"":e,t),Ed=s=>Object.freeze({courier:Object.freeze({...s.courier}),inbox:Object.freeze({...s.inbox})}),tu=s=>({courier:{...s.courier},inbox:{...s.inbox}}),ct={us:Ed({courier:{rest:"https://api.courier.com",graphql:"https://api.courier.com/client/q"},inbox:{graphql:"https://inbox.courier.com/q",webSocket:"wss://realtime.courier.io"}}),eu:Ed({courier:{rest:"https://api.eu.courier.com",graphql:"https://api.eu.courier.com/client/q"},inbox:{graphql:"https://inbox.eu.courier.io/q",webSocket:"wss://realtime.eu.courier.io"}})},Ad=ct.us,iu=ct.eu,Ld=(s="us")=>tu(ct[s]),Rd=s=>{let e=Ad;return{courier:{rest:s?.courier.rest||e.courier.rest,graphql:s?.courier.graphql||e.courier.graphql},inbox:{graphql:s?.inbox.graphql||e.inbox.graphql,webSocket:s?.inbox.webSocket||e.inbox.webSocket}}},_e=(s=>(s.Subscribe="subscribe",s.Unsubscribe="unsubscribe",s.Pong="pong",s.Ping="ping",s.GetConfig="get-config",s))(_e||{}),Fd=(s=>(s.Ping="ping",s))(Fd||{}),q=(s=>(s.NewMessage="message",s.Archive="archive",s.ArchiveAll="archive-all",s.ArchiveRead="archive-read",s.Clicked="clicked",s.MarkAllRead="mark-all-read",s.Opened="opened",s.Read="read",s.Unarchive="unarchive",s.Unopened="unopened",s.Unread="unread",s))(q||{}),Xe=class{constructor(e){A(this,"PREFIX","[COURIER]"),this.showLogs=e}warn(e,...t){this.showLogs&&console.warn(`${this.PREFIX} ${e}`,...t)}log(e,...t){this.showLogs&&console.log(`${this.PREFIX} ${e}`,...t)}error(e,...t){this.showLogs&&console.error(`${this.PREFIX} ${e}`,...t)}debug(e,...t){this.showLogs&&console.debug(`${this.PREFIX} ${e}`,...t)}info(e,...t){this.showLogs&&console.info(`${this.PREFIX} ${e}`,...t)}},Pd=class Bd{static nanoid(e=21){let t="",i=crypto.getRandomValues(new Uint8Array(e|=0));for(;e--;)t+=Bd.ALPHABET[i[e]&63];return t}};A(Pd,"ALPHABET","useandom-26T198340PX75pxJACKVERYMINDBUSHWOLF_GQZbfghjklqvwyzrict");var ne=Pd,Ud="x-courier-ua",et="sdk",tt="sdkv",nu="cid",ve=class extends Error{constructor(e,t,i){super(t),this.code=e,this.type=i,this.name="CourierRequestError"}};function Od(s,e,t,i){s.log(`
\u{1F4E1} New Courier ${t} Request: ${e}
URL: ${i.url}
${i.method?`Method: ${i.method}`:""}
${i.query?`Query: ${i.query}`:""}
${i.variables?`Variables: ${JSON.stringify(i.variables,null,2)}`:""}
Headers: ${JSON.stringify(i.headers,null,2)}
Body: ${i.body?JSON.stringify(i.body,null,2):"Empty"}
  `)}function Nd(s,e,t,i){s.log(`
\u{1F4E1} New Courier ${t} Response: ${e}
Status Code: ${i.status}
Response JSON: ${JSON.stringify(i.response,null,2)}
  `)}async function ge(s){let e=s.validCodes??[200],t=s.options.showLogs?ne.nanoid():void 0,i=s.options.courierUserAgent.toHttpHeaderValue(),n=new Request(s.url,{method:s.method,headers:{"Content-Type":"application/json",[Ud]:i,...s.headers},body:s.body?JSON.stringify(s.body):void 0});t&&Od(s.options.logger,t,"HTTP",{url:n.url,method:n.method,headers:Object.fromEntries(n.headers.entries()),body:s.body});let o=await fetch(n);if(o.status===204)return;let r;try{r=await o.json()}catch{if(o.status===200)return;throw new ve(o.status,"Failed to parse response as JSON","PARSE_ERROR")}if(t&&Nd(s.options.logger,t,"HTTP",{status:o.status,response:r}),!e.includes(o.status))throw new ve(o.status,r?.message||"Unknown Error",r?.type);return r}async function V(s){let e=s.options.showLogs?ne.nanoid():void 0,t=s.options.courierUserAgent.toHttpHeaderValue();e&&Od(s.options.logger,e,"GraphQL",{url:s.url,headers:s.headers,query:s.query,variables:s.variables});let i=await fetch(s.url,{method:"POST",headers:{"Content-Type":"application/json",[Ud]:t,...s.headers},body:JSON.stringify({query:s.query,variables:s.variables})}),n;try{n=await i.json()}catch{throw new ve(i.status,"Failed to parse response as JSON","PARSE_ERROR")}if(e&&Nd(s.options.logger,e,"GraphQL",{status:i.status,response:n}),!i.ok)throw new ve(i.status,n?.message||"Unknown Error",n?.type);return n}var X=class{constructor(e){this.options=e}},it=class extends X{async getBrand(e){let t=`
      query GetBrand {
        brand(brandId: "${e.brandId}") {
          settings {
            colors {
              primary
              secondary
              tertiary
            }
            inapp {
              borderRadius
              disableCourierFooter
            }
          }
          logo {
            href
            image
          }
          links
        }
      }
    `;return(await V({options:this.options,url:this.options.apiUrls.courier.graphql,headers:{"x-courier-user-id":this.options.userId,"x-courier-client-key":"empty",Authorization:`Bearer ${this.options.accessToken}`},query:t,variables:{brandId:e.brandId}})).data.brand}},Pe=1e3,ou="v1",Se=class Y{constructor(e){A(this,"webSocket",null),A(this,"retryAttempt",0),A(this,"retryTimeoutId",null),A(this,"closeRequested",!1),A(this,"url"),A(this,"options"),this.url=e.apiUrls.inbox.webSocket,this.options=e}async connect(){var e,t;return this.isConnecting||this.isOpen?((t=this.options.logger)==null||t.info(`Attempted to open a WebSocket connection, but one already exists in state '${(e=this.webSocket)==null?void 0:e.readyState}'.`),Promise.resolve()):(this.clearRetryTimeout(),this.closeRequested=!1,new Promise((i,n)=>{this.webSocket=new WebSocket(this.getWebSocketUrl()),this.webSocket.addEventListener("open",o=>{this.retryAttempt=0,this.onOpen(o),i()}),this.webSocket.addEventListener("message",async o=>{var r;try{let a=JSON.parse(o.data);if("event"in a&&a.event==="reconnect"){this.close(Pe),await this.retryConnection(a.retryAfter*1e3);return}this.onMessageReceived(a)}catch(a){(r=this.options.logger)==null||r.error("Error parsing socket message",a)}}),this.webSocket.addEventListener("close",o=>{if(o.code!==Pe&&!this.closeRequested){let r=Y.parseCloseEvent(o);r.retryAfterSeconds?this.retryConnection(r.retryAfterSeconds*1e3):this.retryConnection()}this.onClose(o)}),this.webSocket.addEventListener("error",o=>{this.closeRequested||this.retryConnection(),this.onError(o),n(o)})}))}close(e=Pe,t){this.webSocket!==null&&(this.closeRequested=!0,this.clearRetryTimeout(),this.retryAttempt=0,this.webSocket.close(e,t))}send(e){var t;if(this.webSocket===null||this.isConnecting){(t=this.options.logger)==null||t.info("Attempted to send a message, but the WebSocket is not yet open.");return}let i=JSON.stringify(e);this.webSocket.send(i)}get userId(){return this.options.userId}get subTenantId(){return this.options.tenantId}get logger(){return this.options.logger}get courierUserAgent(){return this.options.courierUserAgent}get isConnecting(){return this.webSocket!==null&&this.webSocket.readyState===WebSocket.CONNECTING}get isOpen(){return this.webSocket!==null&&this.webSocket.readyState===WebSocket.OPEN}getWebSocketUrl(){let e=this.options.accessToken,t=this.options.connectionId,i=this.userId,n=this.courierUserAgent.getUserAgentInfo()[et],o=this.courierUserAgent.getUserAgentInfo()[tt];return`${this.url}?auth=${e}&cid=${t}&iwpv=${ou}&userId=${i}&${et}=${n}&${tt}=${o}`}static parseCloseEvent(e){if(e.reason===null||e.reason==="")return e;try{let t=JSON.parse(e.reason);if(!t[Y.RETRY_AFTER_KEY])return e;let i=parseInt(t[Y.RETRY_AFTER_KEY]);return Number.isNaN(i)||i<0?e:{...e,retryAfterSeconds:i}}catch{return e}}getBackoffTimeInMillis(){let e=Y.BACKOFF_INTERVALS_IN_MILLIS[this.retryAttempt],t=e-e*Y.BACKOFF_JITTER_FACTOR,i=e+e*Y.BACKOFF_JITTER_FACTOR;return Math.floor(Math.random()*(i-t)+t)}async retryConnection(e){var t,i,n;if(this.retryTimeoutId!==null){(t=this.logger)==null||t.debug("Skipping retry attempt because a previous retry is already scheduled.");return}if(this.retryAttempt>=Y.MAX_RETRY_ATTEMPTS){(i=this.logger)==null||i.error(`Max retry attempts (${Y.MAX_RETRY_ATTEMPTS}) reached.`);return}let o=e??this.getBackoffTimeInMillis();this.retryTimeoutId=window.setTimeout(async()=>{try{await this.connect()}catch{}},o),(n=this.logger)==null||n.debug(`Retrying connection in ${Math.floor(o/1e3)}s. Retry attempt ${this.retryAttempt+1} of ${Y.MAX_RETRY_ATTEMPTS}.`),this.retryAttempt++}clearRetryTimeout(){this.retryTimeoutId!==null&&(window.clearTimeout(this.retryTimeoutId),this.retryTimeoutId=null)}};A(Se,"BACKOFF_JITTER_FACTOR",.5);A(Se,"MAX_RETRY_ATTEMPTS",5);A(Se,"BACKOFF_INTERVALS_IN_MILLIS",[3e4,6e4,12e4,24e4,48e4]);A(Se,"RETRY_AFTER_KEY","Retry-After");var su=Se,nt=class{constructor(e=10){A(this,"outstandingRequestsMap",new Map),A(this,"completedTransactionsQueue",[]),A(this,"completedTransactionsToKeep"),this.completedTransactionsToKeep=e}addOutstandingRequest(e,t){if(this.outstandingRequestsMap.has(e))throw new Error(`Transaction [${e}] already has an outstanding request`);let n={transactionId:e,request:t,response:null,start:new Date,end:null};this.outstandingRequestsMap.set(e,n)}addResponse(e,t){let i=this.outstandingRequestsMap.get(e);if(i===void 0)throw new Error(`Transaction [${e}] does not have an outstanding request`);i.response=t,i.end=new Date,this.outstandingRequestsMap.delete(e),this.addCompletedTransaction(i)}get outstandingRequests(){return Array.from(this.outstandingRequestsMap.values())}get completedTransactions(){return this.completedTransactionsQueue}clearOutstandingRequests(){this.outstandingRequestsMap.clear()}addCompletedTransaction(e){this.completedTransactionsQueue.push(e),this.completedTransactionsQueue.length>this.completedTransactionsToKeep&&this.completedTransactionsQueue.shift()}};function ru(s){if(s.event===q.NewMessage){let e=s.data;return e.created||(e.created=new Date().toISOString()),{...s,data:e}}return s}function au(s){return ru(s)}var _t=class Be extends su{constructor(e){super(e),A(this,"pingIntervalId",null),A(this,"messageEventListeners",[]),A(this,"config",null),A(this,"pingTransactionManager",new nt)}onOpen(e){return this.pingTransactionManager.clearOutstandingRequests(),this.restartPingInterval(),this.sendGetConfig(),this.sendSubscribe(),Promise.resolve()}onMessageReceived(e){if("action"in e&&e.action===Fd.Ping){let t=e;this.sendPong(t)}if("response"in e&&e.response==="pong"){let t=e;this.pingTransactionManager.addResponse(t.tid,t),this.pingTransactionManager.clearOutstandingRequests()}if("response"in e&&e.response==="config"){let t=e;this.setConfig(t.data)}if("event"in e&&Be.isInboxMessageEvent(e.event)){let i=au(e);for(let n of this.messageEventListeners)n(i)}return this.restartPingInterval(),Promise.resolve()}onClose(e){return this.clearPingInterval(),this.clearMessageEventListeners(),this.pingTransactionManager.clearOutstandingRequests(),Promise.resolve()}onError(e){return Promise.resolve()}sendSubscribe(){let e={channel:this.userId,event:"*"};this.subTenantId&&(e.accountId=this.subTenantId);let t={tid:ne.nanoid(),action:_e.Subscribe,data:e};this.send(t)}sendUnsubscribe(){let e={tid:ne.nanoid(),action:_e.Unsubscribe,data:{channel:this.userId}};this.send(e)}addMessageEventListener(e){return this.messageEventListeners.push(e),()=>{this.removeMessageEventListener(e)}}sendPing(){var e;if(this.pingTransactionManager.outstandingRequests.length>=this.maxOutstandingPings){(e=this.logger)==null||e.debug("Max outstanding pings reached, retrying connection."),this.close(Pe,"Max outstanding pings reached, retrying connection."),this.retryConnection();return}let t={tid:ne.nanoid(),action:_e.Ping};this.send(t),this.pingTransactionManager.addOutstandingRequest(t.tid,t)}sendPong(e){let t={tid:e.tid,action:_e.Pong};this.send(t)}sendGetConfig(){let e={tid:ne.nanoid(),action:_e.GetConfig};this.send(e)}restartPingInterval(){this.clearPingInterval(),this.pingIntervalId=window.setInterval(()=>{this.sendPing()},this.pingInterval)}clearPingInterval(){this.pingIntervalId&&window.clearInterval(this.pingIntervalId)}get pingInterval(){return this.config?this.config.pingInterval*1e3:Be.DEFAULT_PING_INTERVAL_MILLIS}get maxOutstandingPings(){return this.config?this.config.maxOutstandingPings:Be.DEFAULT_MAX_OUTSTANDING_PINGS}setConfig(e){this.config=e}clearMessageEventListeners(){for(;this.messageEventListeners.length>0;)this.messageEventListeners.pop()}removeMessageEventListener(e){let t=this.messageEventListeners.indexOf(e);t>-1&&this.messageEventListeners.splice(t,1)}static isInboxMessageEvent(e){return Object.values(q).includes(e)}};A(_t,"DEFAULT_PING_INTERVAL_MILLIS",6e4);A(_t,"DEFAULT_MAX_OUTSTANDING_PINGS",3);var lu=_t,ot=class s extends X{constructor(e){super(e),A(this,"socket"),this.socket=new lu(e)}async getMessages(e){let t=e?.filter||{},i=this.createFilterParams(t),n=this.createUnreadCountFilterParams(t),o=`
      query GetInboxMessages(
        $params: FilterParamsInput = ${i}
        $unreadCountParams: FilterParamsInput = ${n}
        $limit: Int = ${e?.paginationLimit??24}
        $after: String ${e?.startCursor?`= "${e.startCursor}"`:""}
      ) {
        count: count(params: $params)
        unreadCount: count(params: $unreadCountParams)
        messages(params: $params, limit: $limit, after: $after) {
          totalCount
          pageInfo {
            startCursor
            hasNextPage
          }
          nodes {
            messageId
            read
            archived
            created
            opened
            title
            preview
            data
            tags
            trackingIds {
              clickTrackingId
            }
            actions {
              content
              data
              href
            }
          }
        }
      }
    `;return await V({options:this.options,query:o,headers:{"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`},url:this.options.apiUrls.inbox.graphql})}async getUnreadCounts(e){let t={},i={};for(let[h,c]of Object.entries(e))c.status==="read"?t[h]=0:i[h]=c;if(Object.keys(i).length===0)return t;let n=[],o=[],r={};for(let[h,c]of Object.entries(i)){let _=s.sanitizeGraphQLIdentifier(h);r[_]=h;let v=this.createUnreadCountFilterParams(c);n.push(`$${_}: FilterParamsInput = ${v}`),o.push(`${_}: count(params: $${_})`)}let a=`
      query GetUnreadCounts(
        ${n.join(`
`)}
      ) {
        ${o.join(`
`)}
      }
    `,u=await V({options:this.options,query:a,headers:{"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`},url:this.options.apiUrls.inbox.graphql});if(u.data)for(let[h,c]of Object.entries(r))t[c]=u.data[h]??0;return t}async getArchivedMessages(e){return this.getMessages({paginationLimit:e?.paginationLimit,startCursor:e?.startCursor,filter:{archived:!0}})}async getUnreadMessageCount(){var e;let t=`
      query GetMessages {
        count(params: { status: "unread" ${this.options.tenantId?`, accountId: "${this.options.tenantId}"`:""} })
      }
    `;return((e=(await V({options:this.options,query:t,headers:{"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`},url:this.options.apiUrls.inbox.graphql})).data)==null?void 0:e.count)??0}async click(e){let t=`
      mutation TrackEvent {
        clicked(messageId: "${e.messageId}", trackingId: "${e.trackingId}")
      }
    `,i={"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`};this.options.connectionId&&(i["x-courier-client-source-id"]=this.options.connectionId),await V({options:this.options,query:t,headers:i,url:this.options.apiUrls.inbox.graphql})}async read(e){let t=`
      mutation TrackEvent {
        read(messageId: "${e.messageId}")
      }
    `,i={"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`};this.options.connectionId&&(i["x-courier-client-source-id"]=this.options.connectionId),await V({options:this.options,query:t,headers:i,url:this.options.apiUrls.inbox.graphql})}async unread(e){let t=`
      mutation TrackEvent {
        unread(messageId: "${e.messageId}")
      }
    `,i={"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`};this.options.connectionId&&(i["x-courier-client-source-id"]=this.options.connectionId),await V({options:this.options,query:t,headers:i,url:this.options.apiUrls.inbox.graphql})}async open(e){let t=`
      mutation TrackEvent {
        opened(messageId: "${e.messageId}")
      }
    `,i={"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`};this.options.connectionId&&(i["x-courier-client-source-id"]=this.options.connectionId),await V({options:this.options,query:t,headers:i,url:this.options.apiUrls.inbox.graphql})}async batchOpen(e){if(e.length===0)return;if(e.length===1)return this.open({messageId:e[0]});let i=`
      mutation BatchTrackEvents {
        ${e.map((o,r)=>`open_${r}: opened(messageId: "${o}")`).join(`
        `)}
      }
    `,n={"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`};this.options.connectionId&&(n["x-courier-client-source-id"]=this.options.connectionId),await V({options:this.options,query:i,headers:n,url:this.options.apiUrls.inbox.graphql})}async archive(e){let t=`
      mutation TrackEvent {
        archive(messageId: "${e.messageId}")
      }
    `,i={"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`};this.options.connectionId&&(i["x-courier-client-source-id"]=this.options.connectionId),await V({options:this.options,query:t,headers:i,url:this.options.apiUrls.inbox.graphql})}async unarchive(e){let t=`
      mutation TrackEvent {
        unarchive(messageId: "${e.messageId}")
      }
    `,i={"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`};this.options.connectionId&&(i["x-courier-client-source-id"]=this.options.connectionId),await V({options:this.options,query:t,headers:i,url:this.options.apiUrls.inbox.graphql})}async readAll(){let e=`
      mutation TrackEvent {
        markAllRead
      }
    `,t={"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`};this.options.connectionId&&(t["x-courier-client-source-id"]=this.options.connectionId),await V({options:this.options,query:e,headers:t,url:this.options.apiUrls.inbox.graphql})}async archiveRead(){let e=`
      mutation TrackEvent {
        archiveRead
      }
    `,t={"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`};this.options.connectionId&&(t["x-courier-client-source-id"]=this.options.connectionId),await V({options:this.options,query:e,headers:t,url:this.options.apiUrls.inbox.graphql})}async archiveAll(){let e=`
      mutation TrackEvent {
        archiveAll
      }
    `,t={"x-courier-user-id":this.options.userId,Authorization:`Bearer ${this.options.accessToken}`};this.options.connectionId&&(t["x-courier-client-source-id"]=this.options.connectionId),await V({options:this.options,query:e,headers:t,url:this.options.apiUrls.inbox.graphql})}createFilterParams(e){let t=[];return this.options.tenantId&&t.push(`accountId: "${this.options.tenantId}"`),e.tags&&t.push(`tags: [${e.tags.map(i=>`"${i}"`).join(",")}]`),e.status&&t.push(`status: "${e.status}"`),e.archived&&t.push(`archived: ${e.archived}`),e.from&&t.push(`from: "${e.from}"`),`{ ${t.join(",")} }`}createUnreadCountFilterParams(e){return e.status?this.createFilterParams(e):this.createFilterParams({...e,status:"unread"})}static sanitizeGraphQLIdentifier(e){return`id_${e.replace(/_/g,"__").replace(/-/g,"_")}`}};function du(s){let e=atob(s),t=new Uint8Array(e.length);for(let i=0;i<e.length;i++)t[i]=e.charCodeAt(i);return String.fromCharCode(...t)}function uu(s){let e=new Uint8Array(s.length);for(let t=0;t<s.length;t++)e[t]=s.charCodeAt(t);return btoa(String.fromCharCode(...e))}var st=class extends X{async getUserPreferences(e){var t,i;let n=`
      query GetRecipientPreferences {
        recipientPreferences${this.options.tenantId?`(accountId: "${this.options.tenantId}")`:""} {
          nodes {
            templateId
            templateName
            sectionId
            sectionName
            defaultStatus
            status
            hasCustomRouting
            routingPreferences
            digestSchedule
          }
        }
      }
    `;return{items:(((i=(t=(await V({options:this.options,url:this.options.apiUrls.courier.graphql,query:n,headers:{"x-courier-user-id":this.options.userId,"x-courier-client-key":"empty",Authorization:`Bearer ${this.options.accessToken}`}})).data)==null?void 0:t.recipientPreferences)==null?void 0:i.nodes)||[]).map(a=>this.transformToTopic(a)),paging:{cursor:e?.paginationCursor,more:!1}}}async getUserPreferenceTopic(e){var t;let i=`
      query GetRecipientPreferenceTopic {
        recipientPreference(templateId: "${e.topicId}"${this.options.tenantId?`, accountId: "${this.options.tenantId}"`:""}) {
          templateId
          templateName
          status
          hasCustomRouting
          routingPreferences
          digestSchedule
          sectionId
          sectionName
          defaultStatus
        }
      }
    `,o=(t=(await V({options:this.options,url:this.options.apiUrls.courier.graphql,query:i,headers:{"x-courier-user-id":this.options.userId,"x-courier-client-key":"empty",Authorization:`Bearer ${this.options.accessToken}`}})).data)==null?void 0:t.recipientPreference;if(!o)throw new Error(`Preference topic not found: ${e.topicId}`);return this.transformToTopic(o)}async putUserPreferenceTopic(e){var t;let i=e.customRouting.length>0?`[${e.customRouting.join(", ")}]`:"[]",n=e.digestSchedule!=null?`
            digestSchedule: "${e.digestSchedule}"`:"",o=`
      mutation UpdateRecipientPreferenceV2 {
        updatePreferenceV2(
          templateId: "${e.topicId}",
          preferences: {
            status: ${e.status},
            hasCustomRouting: ${e.hasCustomRouting},
            routingPreferences: ${i}${n}
          }${this.options.tenantId?`, accountId: "${this.options.tenantId}"`:""}
        ) {
          templateId
          templateName
          status
          hasCustomRouting
          routingPreferences
          digestSchedule
          sectionId
          sectionName
          defaultStatus
        }
      }
    `,a=(t=(await V({options:this.options,url:this.options.apiUrls.courier.graphql,query:o,headers:{"x-courier-user-id":this.options.userId,"x-courier-client-key":"empty",Authorization:`Bearer ${this.options.accessToken}`}})).data)==null?void 0:t.updatePreferenceV2;return this.transformToTopic(a)}async getPreferencePage(e){var t,i,n;let o=e?.accountId??this.options.tenantId,r=e?.brandId,a=o?`(accountId: "${o}")`:"",u=`
        brand${r?`(brandId: "${r}")`:""} {
          settings {
            colors {
              primary
            }
          }
          links
          logo {
            href
            image
          }
        }`,h=`
      query GetPreferencePage {
        preferencePage${a} {
          showCourierFooter
          ${u}
          channelConfigs {
            channelLabels {
              channel
              name
            }
          }
          sections {
            nodes {
              name
              sectionId
              routingOptions
              hasCustomRouting
              topics {
                nodes {
                  data
                  defaultStatus
                  templateName
                  templateId
                  digestSchedules
                }
              }
            }
          }
        }
        recipientPreferences${o?`(accountId: "${o}")`:""} {
          nodes {
            templateId
            status
            hasCustomRouting
            routingPreferences
            digestSchedule
          }
        }
      }
    `,c=await V({options:this.options,url:this.options.apiUrls.courier.graphql,query:h,headers:{"x-courier-user-id":this.options.userId,"x-courier-client-key":"empty",Authorization:`Bearer ${this.options.accessToken}`}}),_=(t=c.data)==null?void 0:t.preferencePage;if(!_)return null;let v=((n=(i=c.data)==null?void 0:i.recipientPreferences)==null?void 0:n.nodes)||[];return this.transformPreferencePage(_,v)}async getDigestSchedules(e){var t;let i=`
      query GetDigestSchedulesForTopic {
        digestSchedulesForTopic(templateId: "${e.topicId}") {
          scheduleId
          period
          recurrence
          repeat
          repetition
          start
          default
        }
      }
    `;return((t=(await V({options:this.options,url:this.options.apiUrls.courier.graphql,query:i,headers:{"x-courier-user-id":this.options.userId,"x-courier-client-key":"empty",Authorization:`Bearer ${this.options.accessToken}`}})).data)==null?void 0:t.digestSchedulesForTopic)||[]}getNotificationCenterUrl(e){this.options.logger.warn("Courier Warning: The clientKey parameter in getNotificationCenterUrl is deprecated and will be removed in a future release.");let t=du(e.clientKey);return`https://view.notificationcenter.app/p/${uu(`${t}#${this.options.userId}${this.options.tenantId?`#${this.options.tenantId}`:""}#false`)}`}transformToTopic(e){return{topicId:e.templateId,topicName:e.templateName||"",sectionId:e.sectionId||"",sectionName:e.sectionName||"",status:e.status||"UNKNOWN",defaultStatus:e.defaultStatus||"UNKNOWN",hasCustomRouting:e.hasCustomRouting||!1,customRouting:e.routingPreferences||[],digestSchedule:e.digestSchedule}}transformPreferencePage(e,t=[]){var i;let o=(((i=e?.sections)==null?void 0:i.nodes)??[]).map(r=>{var a;let h=(((a=r?.topics)==null?void 0:a.nodes)??[]).map(c=>({templateId:c.templateId,templateName:c.templateName??"",defaultStatus:c.defaultStatus??"UNKNOWN",data:c.data,digestSchedules:c.digestSchedules??void 0}));return{sectionId:r.sectionId,name:r.name??"",hasCustomRouting:!!r.hasCustomRouting,routingOptions:r.routingOptions??[],topics:h}});return{showCourierFooter:!!e?.showCourierFooter,brand:e?.brand??null,channelConfigs:e?.channelConfigs??null,sections:o,recipientPreferences:t}}},rt=class extends X{async putUserToken(e){let t={provider_key:e.provider,...e.device&&{device:{app_id:e.device.appId,ad_id:e.device.adId,device_id:e.device.deviceId,platform:e.device.platform,manufacturer:e.device.manufacturer,model:e.device.model}}};await ge({options:this.options,url:`${this.options.apiUrls.courier.rest}/users/${this.options.userId}/tokens/${e.token}`,method:"PUT",headers:{Authorization:`Bearer ${this.options.accessToken}`},body:t,validCodes:[200,204]})}async deleteUserToken(e){await ge({options:this.options,url:`${this.options.apiUrls.courier.rest}/users/${this.options.userId}/tokens/${e.token}`,method:"DELETE",headers:{Authorization:`Bearer ${this.options.accessToken}`},validCodes:[200,204]})}},at=class extends X{async putSubscription(e){return this.options.logger.warn("Courier Warning: The clientKey parameter in putSubscription is deprecated and will be removed in a future release."),await ge({url:`${this.options.apiUrls.courier.rest}/client/lists/${e.listId}/subscribe/${this.options.userId}`,options:this.options,method:"PUT",headers:{"x-courier-client-key":e.clientKey,Authorization:`Bearer ${this.options.accessToken}`}})}async deleteSubscription(e){return this.options.logger.warn("Courier Warning: The clientKey parameter in deleteSubscription is deprecated and will be removed in a future release."),await ge({url:`${this.options.apiUrls.courier.rest}/client/lists/${e.listId}/unsubscribe/${this.options.userId}`,options:this.options,method:"DELETE",headers:{"x-courier-client-key":e.clientKey,Authorization:`Bearer ${this.options.accessToken}`}})}},lt=class extends X{async postInboundCourier(e){let{clientKey:t,...i}=e;return await ge({url:`${this.options.apiUrls.courier.rest}/inbound/courier`,options:this.options,method:"POST",headers:{"x-courier-client-key":t},body:{...i,userId:this.options.userId},validCodes:[200,202]})}async postTrackingUrl(e){return await ge({url:e.url,options:this.options,method:"POST",body:{event:e.event}})}},dt=class{constructor(e,t,i){this.clientId=e,this.sdkName=t,this.sdkVersion=i}getUserAgentInfo(){return{[et]:this.sdkName,[tt]:this.sdkVersion,[nu]:this.clientId}}toHttpHeaderValue(){return Object.entries(this.getUserAgentInfo()).map(([e,t])=>`${e}=${t}`).join(",")}},vt=class ut extends X{constructor(e){var t,i;let n=e.showLogs!==void 0?e.showLogs:!1,o=ne.nanoid(),r={...e,showLogs:n,connectionId:o,apiUrls:e.apiUrls||Ld("us"),accessToken:e.jwt??e.publicApiKey},a=new dt(o,e.courierUserAgentName||ut.COURIER_JS_NAME,e.courierUserAgentVersion||ut.COURIER_JS_VERSION);super({...r,logger:new Xe(r.showLogs),courierUserAgent:a,apiUrls:Rd(r.apiUrls)}),A(this,"tokens"),A(this,"brands"),A(this,"preferences"),A(this,"inbox"),A(this,"lists"),A(this,"tracking"),this.tokens=new rt(this.options),this.brands=new it(this.options),this.preferences=new st(this.options),this.inbox=new ot(this.options),this.lists=new at(this.options),this.tracking=new lt(this.options),!this.options.jwt&&!this.options.publicApiKey&&this.options.logger.warn("Courier Client initialized with no authentication method. Please provide a JWT or public API key."),this.options.publicApiKey&&((t=this.options.logger)==null||t.warn(`Courier Warning: Public API Keys are for testing only. Please use JWTs for production.
You can generate a JWT with this endpoint: https://www.courier.com/docs/api-reference/authentication/create-jwt
This endpoint should be called from your backend server, not the SDK.`)),this.options.jwt&&this.options.publicApiKey&&((i=this.options.logger)==null||i.warn("Courier Warning: Both a JWT and a Public API Key were provided. The Public API Key will be ignored."))}};A(vt,"COURIER_JS_NAME","courier-js");A(vt,"COURIER_JS_VERSION","3.4.0");var hu=vt,ht=class{constructor(e){A(this,"callback"),this.callback=e}remove(){I.shared.removeAuthenticationListener(this)}},Dd=class Me{constructor(){A(this,"id",ne.nanoid()),A(this,"instanceClient"),A(this,"courierUserAgentName"),A(this,"courierUserAgentVersion"),A(this,"_paginationLimit",24),A(this,"authenticationListeners",[])}get paginationLimit(){return this._paginationLimit}set paginationLimit(e){this._paginationLimit=Math.min(Math.max(e,1),100)}get client(){return this.instanceClient}static get shared(){return Me.instance||(Me.instance=new Me),Me.instance}signIn(e){this.instanceClient&&(this.instanceClient.options.logger.warn("Sign in called but there is already a user signed in. Signing out the current user."),this.signOut()),this.instanceClient=new hu({...e,courierUserAgentName:this.courierUserAgentName,courierUserAgentVersion:this.courierUserAgentVersion}),this.notifyAuthenticationListeners({userId:e.userId})}signOut(){var e,t;(t=(e=this.instanceClient)==null?void 0:e.inbox.socket)==null||t.close(),this.instanceClient=void 0,this.notifyAuthenticationListeners({userId:void 0})}addAuthenticationListener(e){var t;(t=this.instanceClient)==null||t.options.logger.info("Adding authentication listener");let i=new ht(e);return this.authenticationListeners.push(i),i}removeAuthenticationListener(e){var t;(t=this.instanceClient)==null||t.options.logger.info("Removing authentication listener"),this.authenticationListeners=this.authenticationListeners.filter(i=>i!==e)}notifyAuthenticationListeners(e){this.authenticationListeners.forEach(t=>t.callback(e))}};A(Dd,"instance");var I=Dd;var cu=Object.defineProperty,Gd=s=>{throw TypeError(s)},_u=(s,e,t)=>e in s?cu(s,e,{enumerable:!0,configurable:!0,writable:!0,value:t}):s[e]=t,T=(s,e,t)=>_u(s,typeof e!="symbol"?e+"":e,t),jd=(s,e,t)=>e.has(s)||Gd("Cannot "+t),vu=(s,e,t)=>(jd(s,e,"read from private field"),t?t.call(s):e.get(s)),gu=(s,e,t)=>e.has(s)?Gd("Cannot add the same private member more than once"):e instanceof WeakSet?e.add(s):e.set(s,t),Hd=(s,e,t,i)=>(jd(s,e,"write to private field"),i?i.call(s,t):e.set(s,t),t),$e;function pu(s){let e=/^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(s.trim());if(!e)return!0;let t=e[1];t.length===3&&(t=t.split("").map(r=>r+r).join(""));let i=parseInt(t.substring(0,2),16),n=parseInt(t.substring(2,4),16),o=parseInt(t.substring(4,6),16);return(.299*i+.587*n+.114*o)/255<.5}var d={black:{400:"#0A0A0A",500:"#171717",50010:"#1717171A",50020:"#17171733"},gray:{200:"#F5F5F5",400:"#3A3A3A",500:"#E5E5E5",600:"#737373"},white:{500:"#FFFFFF",50010:"#FFFFFF1A",50020:"#FFFFFF33"},blue:{400:"#60A5FA",500:"#2563EB"}},D=d.blue[500],ee={light:{colors:{primary:d.black[500],secondary:d.white[500],border:d.gray[500],link:d.blue[500],icon:d.black[500]},button:{cornerRadius:"4px"}},dark:{colors:{primary:d.white[500],secondary:d.black[500],border:d.gray[400],link:d.blue[400],icon:d.white[500]},button:{cornerRadius:"4px"}}},Wd=()=>typeof window>"u"?"light":window.matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light",Kd=s=>{if(typeof window>"u")return()=>{};let e=window.matchMedia("(prefers-color-scheme: dark)"),t=i=>{s(i.matches?"dark":"light")};return e.addEventListener("change",t),()=>{e.removeEventListener("change",t)}},bu=(()=>{try{return typeof HTMLElement>"u"?class{}:HTMLElement}catch{return class{}}})(),z=class extends bu{constructor(){super(...arguments),gu(this,$e,!1)}static get id(){return"courier-base-element"}connectedCallback(){var e;vu(this,$e)||(Hd(this,$e,!0),(e=this.onComponentMounted)==null||e.call(this))}disconnectedCallback(){var e;Hd(this,$e,!1),(e=this.onComponentUnmounted)==null||e.call(this)}onComponentMounted(){}onComponentUnmounted(){}};$e=new WeakMap;var Ee=class extends z{constructor(){super(),T(this,"_currentSystemTheme"),T(this,"_systemThemeCleanup"),this._currentSystemTheme=Wd(),this._systemThemeCleanup=Kd(e=>{this._currentSystemTheme=e,this.onSystemThemeChange(e)})}static get id(){return"courier-system-theme-element"}get currentSystemTheme(){return this._currentSystemTheme}onComponentUnmounted(){var e;(e=this._systemThemeCleanup)==null||e.call(this),super.onComponentUnmounted()}onSystemThemeChange(e){}},gt={borderRadius:"4px",fontSize:"14px"},oe={primary:s=>({...gt,backgroundColor:ee[s].colors.primary,textColor:ee[s].colors.secondary,fontWeight:"500",shadow:"none"}),secondary:s=>({...gt,backgroundColor:ee[s].colors.secondary,textColor:ee[s].colors.primary,fontWeight:"500",border:`1px solid ${ee[s].colors.border}`,shadow:s==="light"?"0px 1px 2px 0px rgba(0, 0, 0, 0.06)":"0px 1px 2px 0px rgba(255, 255, 255, 0.1)"}),tertiary:s=>({...gt,backgroundColor:ee[s].colors.border,textColor:ee[s].colors.primary,fontWeight:"500",border:"none",shadow:"none"})},pe=class extends Ee{constructor(e){super(),T(this,"_button"),T(this,"_style");let t=this.attachShadow({mode:"open"});this._button=document.createElement("button"),this._button.setAttribute("part","button"),this._style=document.createElement("style"),this._style.textContent=this.getStyles(e),t.appendChild(this._style),t.appendChild(this._button),this.updateButton(e),this._button.addEventListener("click",i=>{i.preventDefault(),i.stopPropagation(),e.onClick&&e.onClick()})}static get id(){return"courier-button"}getStyles(e){let t=e.mode==="system"?this.currentSystemTheme:e.mode,i=()=>oe.secondary(t).textColor,n=()=>oe.secondary(t).backgroundColor,o=()=>oe.secondary(t).border,r=()=>oe.secondary(t).shadow,a=()=>oe.secondary(t).borderRadius,u=()=>oe.secondary(t).fontSize,h=()=>oe.secondary(t).fontWeight;return`
      :host {
        display: inline-block;
      }

      button {
        border: none;
        border-radius: ${e.borderRadius??a()};
        font-weight: ${e.fontWeight??h()};
        font-family: ${e.fontFamily??"inherit"};
        font-size: ${e.fontSize??u()};
        padding: 6px 10px;
        cursor: pointer;
        width: 100%;
        height: 100%;
        background-color: ${e.backgroundColor??n()};
        color: ${e.textColor??i()};
        border: ${e.border??o()};
        box-shadow: ${e.shadow??r()};
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
    `}updateButton(e){e.text&&(this._button.textContent=e.text),this._style.textContent=this.getStyles(e)}},U={inbox:`<svg width="24" height="24" viewBox="0 0 24 24" fill="none" xmlns="http://www.w3.org/2000/svg">
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
</svg>`},Q=class extends z{constructor(e,t,i){super(),T(this,"_color"),T(this,"_svg"),T(this,"_size"),T(this,"_iconContainer"),T(this,"_style"),this._color=e??d.black[500],this._svg=t,this._size=i??"24px";let n=this.attachShadow({mode:"open"});this._iconContainer=document.createElement("div"),n.appendChild(this._iconContainer),this._style=document.createElement("style"),this._style.textContent=this.getStyles(),n.appendChild(this._style),this.refresh()}static get id(){return"courier-icon"}getStyles(){return`
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
    `}refresh(){this._svg&&(this._iconContainer.innerHTML=this._svg),this._style.textContent=this.getStyles()}updateColor(e){this._color=e,this.refresh()}updateSVG(e){this._svg=e,this.refresh()}updateSize(e){this._size=e,this.refresh()}},Ue=class extends z{constructor(){super(),T(this,"link");let e=this.attachShadow({mode:"open"});this.link=document.createElement("a"),this.link.setAttribute("part","link");let t=document.createElement("style");t.textContent=`
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
        color: var(--courier-link-color, ${ee.light.colors.link});
      }

      a[data-variant="primary"][data-mode="light"]:hover {
        opacity: 0.8;
      }

      a[data-variant="primary"][data-mode="light"]:active {
        opacity: 0.6;
      }

      a[data-variant="primary"][data-mode="dark"] {
        color: var(--courier-link-color, ${ee.dark.colors.link});
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
    `,e.appendChild(t),e.appendChild(this.link),this.updateVariant(),this.updateUnderline(),this.updateMode()}static get id(){return"courier-link"}connectedCallback(){let e=document.createElement("slot");this.link.appendChild(e),this.updateHref()}attributeChangedCallback(e,t,i){if(t!==i)switch(e){case"href":this.updateHref();break;case"variant":case"mode":this.updateVariant();break;case"disabled":this.link.style.pointerEvents=this.hasAttribute("disabled")?"none":"auto",this.link.style.opacity=this.hasAttribute("disabled")?"0.6":"1";break;case"color":this.updateColor();break;case"underline":this.updateUnderline();break;case"target":this.updateTarget();break;case"font-family":this.updateFontFamily();break;case"font-size":this.updateFontSize();break}}updateHref(){let e=this.getAttribute("href");e&&(this.link.href=e)}updateVariant(){let e=this.getAttribute("variant")||"primary",t=this.getAttribute("mode")||"light";this.link.setAttribute("data-variant",e),this.link.setAttribute("data-mode",t)}updateColor(){let e=this.getAttribute("color");e?this.link.style.setProperty("--courier-link-color",e):this.link.style.removeProperty("--courier-link-color")}updateUnderline(){let e=this.getAttribute("underline")==="true";this.link.setAttribute("data-underline",e.toString())}updateMode(){let e=this.getAttribute("mode")||"light";this.link.setAttribute("data-mode",e)}updateTarget(){let e=this.getAttribute("target");e&&(this.link.target=e)}updateFontFamily(){let e=this.getAttribute("font-family");e?this.link.style.setProperty("--courier-link-font-family",e):this.link.style.removeProperty("--courier-link-font-family")}updateFontSize(){let e=this.getAttribute("font-size");e?this.link.style.setProperty("--courier-link-font-size",e):this.link.style.removeProperty("--courier-link-font-size")}};T(Ue,"observedAttributes",["href","variant","disabled","color","underline","mode","target","font-family","font-size"]);var le=class extends Ee{constructor(){super()}build(e){if(e===null){this.replaceChildren();return}let t=e??this.defaultElement();t.hasAttribute("data-react-root")&&(t.style.display="contents"),this.replaceChildren(t)}defaultElement(){let e=document.createElement("div");return e.textContent="Default Element Factory",e.style.cssText=`
      background-color: red;
      text-align: center;
      padding: 12px;
    `,e}},be=class extends le{constructor(e){super(),T(this,"_props"),T(this,"_title"),T(this,"_button"),T(this,"_style"),this._props=e}static get id(){return"courier-info-state"}defaultElement(){var e;let t=document.createElement("div");return this._title=document.createElement("h2"),(e=this._props.title)!=null&&e.text&&(this._title.textContent=this._props.title.text),this._button=new pe(this._props.button??oe.secondary(this.currentSystemTheme)),this._style=document.createElement("style"),this._style.textContent=this.getStyles(this._props),t.className="container",t.appendChild(this._style),t.appendChild(this._title),t.appendChild(this._button),this.appendChild(t),t}onSystemThemeChange(e){this.updateStyles(this._props)}getStyles(e){var t,i,n,o;return`
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
        font-weight: ${((n=e.title)==null?void 0:n.fontWeight)??"500"};
        font-family: ${((o=e.title)==null?void 0:o.fontFamily)??"inherit"};
      }
    `}updateStyles(e){this._props=e,this._style&&(this._style.textContent=this.getStyles(e)),this._button&&this._button.updateButton(e.button)}},de=class extends z{constructor(e,t,i,n,o,r,a,u,h){super(),T(this,"_backgroundColor"),T(this,"_hoverBackgroundColor"),T(this,"_activeBackgroundColor"),T(this,"_borderRadius"),T(this,"_height"),T(this,"_width"),T(this,"_style"),T(this,"_button"),T(this,"_icon"),this._borderRadius=r,this._backgroundColor=i,this._hoverBackgroundColor=n,this._activeBackgroundColor=o,this._height=a,this._width=u;let c=this.attachShadow({mode:"open"});this._button=document.createElement("button"),this._button.setAttribute("part","button"),this._icon=new Q(t,e,h),this._style=document.createElement("style"),this.refresh(),c.appendChild(this._style),this._button.appendChild(this._icon),c.appendChild(this._button)}static get id(){return"courier-icon-button"}refresh(){this._style.textContent=this.getStyles()}getStyles(){return`
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
    `}updateIconColor(e){this._icon.updateColor(e)}updateIconSVG(e){this._icon.updateSVG(e)}updateBackgroundColor(e){this._backgroundColor=e,this.refresh()}updateHoverBackgroundColor(e){this._hoverBackgroundColor=e,this.refresh()}updateActiveBackgroundColor(e){this._activeBackgroundColor=e,this.refresh()}updateIconSize(e){this._icon.updateSize(e)}};function O(s){typeof window<"u"&&!customElements.get(s.id)&&customElements.define(s.id,s)}function G(s,e){let t=`style[data-${s}]`,i=document.querySelector(t);if(!i){let n=document.createElement("style");return n.setAttribute(`data-${s}`,""),n.textContent=e,document.head.appendChild(n),n}return i}var mu="courier-radio",fu=`
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
`,zd="#D4D4D4",qd=D,Oe=class extends z{constructor(){super(...arguments),T(this,"_checked",!1),T(this,"_ringColor",zd),T(this,"_checkedColor",qd),T(this,"_rootEl"),T(this,"_ringEl"),T(this,"_dotEl"),T(this,"_mounted",!1)}static get id(){return"courier-radio"}set checked(e){this._checked=e,this._applyState()}get checked(){return this._checked}set ringColor(e){this._ringColor=e||zd,this._applyState()}set checkedColor(e){this._checkedColor=e||qd,this._applyState()}onComponentMounted(){G(mu,fu),this._build(),this._mounted=!0}onComponentUnmounted(){this._mounted=!1,this._rootEl=void 0,this._ringEl=void 0,this._dotEl=void 0}_build(){this.innerHTML="";let e=document.createElement("span");e.className="courier-radio",e.setAttribute("role","radio");let t="http://www.w3.org/2000/svg",i=document.createElementNS(t,"svg");i.setAttribute("width","16"),i.setAttribute("height","16"),i.setAttribute("viewBox","0 0 16 16"),i.setAttribute("fill","none");let n=document.createElementNS(t,"circle");n.setAttribute("cx","8"),n.setAttribute("cy","8"),n.setAttribute("r","7"),n.setAttribute("stroke-width","1.5"),n.setAttribute("fill","none"),n.setAttribute("class","courier-radio-ring"),i.appendChild(n);let o=document.createElementNS(t,"circle");o.setAttribute("cx","8"),o.setAttribute("cy","8"),o.setAttribute("r","4"),o.setAttribute("class","courier-radio-dot"),i.appendChild(o),e.appendChild(i),this.appendChild(e),this._rootEl=e,this._ringEl=n,this._dotEl=o,this._applyState()}_applyState(){!this._mounted||!this._rootEl||!this._ringEl||!this._dotEl||(this._rootEl.setAttribute("aria-checked",String(this._checked)),this._ringEl.setAttribute("stroke",this._checked?this._checkedColor:this._ringColor),this._dotEl.setAttribute("fill",this._checkedColor))}};O(Oe);var Cu="courier-checkbox",xu=`
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
`,yu="M13.8125 3.3125C14.2188 3.6875 14.2188 4.34375 13.8125 4.71875L5.8125 12.7188C5.4375 13.125 4.78125 13.125 4.40625 12.7188L0.40625 8.71875C0 8.34375 0 7.6875 0.40625 7.3125C0.78125 6.90625 1.4375 6.90625 1.8125 7.3125L5.125 10.5938L12.4062 3.3125C12.7812 2.90625 13.4375 2.90625 13.8125 3.3125Z",ku="#D4D4D4",Vd=D,wu="#FFFFFF",Ne=class extends z{constructor(){super(...arguments),T(this,"_checked",!1),T(this,"_disabled",!1),T(this,"_checkedColor",Vd),T(this,"_rootEl"),T(this,"_markPathEl"),T(this,"_mounted",!1)}static get id(){return"courier-checkbox"}set checked(e){this._checked=e,this._applyState()}get checked(){return this._checked}set disabled(e){this._disabled=e,this._applyState()}set checkedColor(e){this._checkedColor=e||Vd,this._applyState()}onComponentMounted(){G(Cu,xu),this._build(),this._mounted=!0}onComponentUnmounted(){this._mounted=!1,this._rootEl=void 0,this._markPathEl=void 0}_build(){this.innerHTML="";let e=document.createElement("span");e.className="courier-checkbox",e.setAttribute("role","checkbox");let t="http://www.w3.org/2000/svg",i=document.createElementNS(t,"svg");i.setAttribute("class","courier-checkbox-mark"),i.setAttribute("viewBox","0 0 15 16"),i.setAttribute("fill","none");let n=document.createElementNS(t,"path");n.setAttribute("d",yu),i.appendChild(n),e.appendChild(i),this.appendChild(e),this._rootEl=e,this._markPathEl=n,this._applyState()}_applyState(){!this._mounted||!this._rootEl||!this._markPathEl||(this._rootEl.setAttribute("aria-checked",String(this._checked)),this._rootEl.setAttribute("aria-disabled",String(this._disabled)),this._rootEl.style.borderColor=this._checked?this._checkedColor:ku,this._rootEl.style.backgroundColor=this._checked?this._checkedColor:"transparent",this._markPathEl.setAttribute("fill",pu(this._checkedColor)?wu:"#171717"))}};O(Ne);var De=class{constructor(e){T(this,"_theme"),T(this,"_lightTheme"),T(this,"_darkTheme"),T(this,"_target"),T(this,"_subscriptions",[]),T(this,"_userMode"),T(this,"_systemMode"),T(this,"_systemThemeCleanup"),this._theme=e,this._target=new EventTarget,this._userMode="system",this._systemMode=Wd(),this.setLightTheme(this.getDefaultLightTheme()),this.setDarkTheme(this.getDefaultDarkTheme()),this._systemThemeCleanup=Kd(t=>{this._systemMode=t,this.updateTheme()})}setLightTheme(e){this._lightTheme=e,this._systemMode==="light"&&this.updateTheme()}setDarkTheme(e){this._darkTheme=e,this._systemMode==="dark"&&this.updateTheme()}get currentSystemTheme(){return this._systemMode}getTheme(){return this._theme}updateTheme(){let e=this._userMode==="system"?this._systemMode:this._userMode,t=e==="light"?this._lightTheme:this._darkTheme,i=this.mergeTheme(e,t);this.setTheme(i)}setTheme(e){e!==this._theme&&(this._theme=e,this._target.dispatchEvent(new CustomEvent(this.THEME_CHANGE_EVENT,{detail:{theme:e}})))}setMode(e){this._userMode=e,this.updateTheme()}get mode(){return this._userMode}subscribe(e){let t=new AbortController;this._target.addEventListener(this.THEME_CHANGE_EVENT,n=>{e(n.detail.theme)},{signal:t.signal});let i={manager:this,unsubscribe:()=>{t.abort();let n=this._subscriptions.indexOf(i);n>-1&&this._subscriptions.splice(n,1)}};return this._subscriptions.push(i),i}cleanup(){this._systemThemeCleanup&&this._systemThemeCleanup(),this._subscriptions.forEach(e=>e.unsubscribe()),this._subscriptions=[]}};O(pe);O(Q);O(Ue);O(be);O(de);O(Ee);O(Oe);O(Ne);var Iu=Object.defineProperty,Tu=(s,e,t)=>e in s?Iu(s,e,{enumerable:!0,configurable:!0,writable:!0,value:t}):s[e]=t,l=(s,e,t)=>Tu(s,typeof e!="symbol"?e+"":e,t);function H(s){let e={...s};return s.actions&&(e.actions=s.actions.map(t=>Mu(t))),s.data&&(e.data=JSON.parse(JSON.stringify(s.data))),s.tags&&(e.tags=[...s.tags]),s.trackingIds&&(e.trackingIds={...s.trackingIds}),e}function Mu(s){let e={...s};return s.data&&(e.data=JSON.parse(JSON.stringify(s.data))),e}function Su(s){if(s)return{...s,messages:s.messages.map(e=>H(e))}}function $u(s,e){return!(s.archived!==e.archived||s.read!==e.read||s.opened!==e.opened)}function Eu(s){if(!s.created)return"Now";let e=new Date,t=new Date(s.created),i=Math.floor((e.getTime()-t.getTime())/1e3);return i<5?"Now":i<60?`${i}s`:i<3600?`${Math.floor(i/60)}m`:i<86400?`${Math.floor(i/3600)}h`:i<604800?`${Math.floor(i/86400)}d`:i<31536e3?`${Math.floor(i/604800)}w`:`${Math.floor(i/31536e3)}y`}function se(s){let e={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#039;"};return String(s).replace(/[&<>"']/g,t=>e[t]??t)}function bt(s){return se(s).replace(/\n/g," ")}function pt(s){return!s||typeof s!="string"?!1:/<[a-z][\s\S]*>/i.test(s)}var Jd=' class="courier-inbox-subtitle-link" style="cursor: pointer;"';function Zd(s){if(typeof s!="string"||!s)return"";let e=/\[([^\]]*)\]\((https?:\/\/[^\s)]+)\)|(https?:\/\/[^\s<>"']+)/gi,t=[],i=0,n;for(e.lastIndex=0;(n=e.exec(s))!==null;){t.push(se(s.slice(i,n.index)));let o=n[1],r=n[2],a=n[3];if(r!==void 0){let u=bt(r),h=se(o??r);t.push(`<a href="${u}" target="_blank" rel="noopener noreferrer"${Jd}>${h}</a>`)}else if(a!==void 0){let u=bt(a);t.push(`<a href="${u}" target="_blank" rel="noopener noreferrer"${Jd}>${se(a)}</a>`)}i=n.index+n[0].length}return t.push(se(s.slice(i))),t.join("")}function Au(s){let e=s;return e=e.replace(/href\s*=\s*["']?\[[^\]]*\]\s*\(\s*(https?:\/\/[^\s)]+)\s*\)/gi,(t,i)=>`href="${i}"`),e=e.replace(/target\s*=\s*["']?\+?blank["']?/gi,'target="_blank"'),e=e.replace(/rel\s*=\s*["']?noopener\s+no\s*referrer["']?/gi,'rel="noopener noreferrer"'),e=e.replace(/rel\s*=\s*["']?noopener\s*noreferrer["']?/gi,'rel="noopener noreferrer"'),e=e.replace(/rel\s*=\s*["']?noopener["']?/gi,'rel="noopener noreferrer"'),e}function He(s){if(typeof s!="string"||!s.trim())return"";let e=Au(s);try{let t=function(o){if(o.nodeType===Node.TEXT_NODE)return se(o.textContent??"");if(o.nodeType!==Node.ELEMENT_NODE)return"";let r=o;if(r.tagName.toUpperCase()==="A"){let u=r.getAttribute("href")??"";if(/^https?:\/\//i.test(u)){let h=bt(u),c=Array.from(r.childNodes).map(t).join("");return`<a href="${h}" target="_blank" rel="noopener noreferrer" class="courier-inbox-subtitle-link" style="cursor: pointer;">${c}</a>`}}return Array.from(r.childNodes).map(t).join("")},i=typeof DOMParser<"u"?new DOMParser:null;if(!i)return se(s);let n=i.parseFromString(e,"text/html");return Array.from(n.body.childNodes).map(t).join("")}catch{return se(e)}}var he=class s extends z{constructor(e){super(),l(this,"_theme"),l(this,"_options",[]),this._theme=e}static get id(){return"courier-inbox-list-item-menu"}onComponentMounted(){let e=document.createElement("ul");e.className="menu",this.appendChild(e)}static getStyles(e){var t,i,n;let o=(n=(i=(t=e.inbox)==null?void 0:t.list)==null?void 0:i.item)==null?void 0:n.menu,r=o?.animation,a=r?.initialTransform??"translate3d(0, 0, 0)",u=r?.visibleTransform??"translate3d(0, 0, 0)";return`
      ${s.id} {
        display: none;
        position: absolute;
        background: ${o?.backgroundColor??"red"};
        border: ${o?.border??"1px solid red"};
        border-radius: ${o?.borderRadius??"0px"};
        box-shadow: ${o?.shadow??"0 2px 8px red"};
        user-select: none;
        opacity: 0;
        pointer-events: none;
        transition: ${r?.transition??"all 0.2s ease"};
        overflow: hidden;
        transform: ${a};
        will-change: transform, opacity;
      }

      ${s.id}.visible {
        opacity: 1;
        pointer-events: auto;
        transform: ${u};
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
    `}setOptions(e){this._options=e,this.renderMenu()}renderMenu(){var e,t,i;let n=this.querySelector("ul.menu");if(!n)return;n.innerHTML="";let o=(i=(t=(e=this._theme.inbox)==null?void 0:e.list)==null?void 0:t.item)==null?void 0:i.menu,r=a=>{a.stopPropagation(),(a.type==="touchstart"||a.type==="mousedown")&&a.preventDefault()};this._options.forEach(a=>{var u,h,c;let _=new de(a.icon.svg,a.icon.color,o?.backgroundColor,(u=o?.item)==null?void 0:u.hoverBackgroundColor,(h=o?.item)==null?void 0:h.activeBackgroundColor,(c=o?.item)==null?void 0:c.borderRadius),v=p=>{p.stopPropagation(),a.onClick()};_.addEventListener("click",v),_.addEventListener("touchstart",r,{passive:!1}),_.addEventListener("touchend",v,{passive:!0}),_.addEventListener("touchmove",p=>{p.stopPropagation()},{passive:!0}),_.addEventListener("mousedown",r),_.addEventListener("mouseup",r),n.appendChild(_)})}show(){this.style.display="block",this.classList.remove("visible"),requestAnimationFrame(()=>{requestAnimationFrame(()=>{this.classList.add("visible")})})}hide(){this.classList.remove("visible");let e=t=>{t.target===this&&(this.classList.contains("visible")||(this.style.display="none",this.removeEventListener("transitionend",e)))};this.addEventListener("transitionend",e)}};O(he);var mt=class{constructor(e,t){l(this,"_id"),l(this,"_messages",[]),l(this,"_firstFetchComplete",!1),l(this,"_hasNextPage",!1),l(this,"_lastPaginationCursor"),l(this,"_filter"),l(this,"_datastoreListeners",[]),l(this,"_totalUnreadCount",0),this._id=e,this._filter={tags:t.tags?[...t.tags]:void 0,archived:t.archived||!1,status:t.status}}get totalUnreadCount(){return this._totalUnreadCount}set totalUnreadCount(e){this._totalUnreadCount=e>0?e:0}setUnreadCount(e){this.totalUnreadCount=e,this._datastoreListeners.forEach(t=>{var i,n,o,r;(n=(i=t.events).onUnreadCountChange)==null||n.call(i,e,this._id),(r=(o=t.events).onTotalUnreadCountChange)==null||r.call(o,F.shared.totalUnreadCount)})}getFilter(){return{tags:this._filter.tags,archived:this._filter.archived,status:this._filter.status}}addMessage(e,t=0){let i=H(e);return this.messageQualifiesForDataset(i)?(this._messages.splice(t,0,i),i.read||(this.totalUnreadCount+=1),this._datastoreListeners.forEach(n=>{var o,r,a,u,h,c;(r=(o=n.events).onMessageAdd)==null||r.call(o,i,t,this._id),(u=(a=n.events).onUnreadCountChange)==null||u.call(a,this.totalUnreadCount,this._id),(c=(h=n.events).onTotalUnreadCountChange)==null||c.call(h,F.shared.totalUnreadCount)}),!0):!1}updateWithMessageChange(e,t){let i=this.indexOfMessage(t),n=this._messages[i],o=H(t);if(n&&$u(n,o))return!0;if(n){if(this.messageQualifiesForDataset(o)){let a=this.calculateUnreadChange(n,o);return this._messages.splice(i,1,o),this.totalUnreadCount+=a,this._datastoreListeners.forEach(u=>{var h,c,_,v,p,b;(c=(h=u.events).onMessageUpdate)==null||c.call(h,o,i,this._id),(v=(_=u.events).onUnreadCountChange)==null||v.call(_,this.totalUnreadCount,this._id),(b=(p=u.events).onTotalUnreadCountChange)==null||b.call(p,F.shared.totalUnreadCount)}),!0}return this.removeMessage(n),!1}if(this.messageQualifiesForDataset(t)){let a=this.findInsertIndex(t);this._messages.splice(a,0,H(t));let h=this.messageQualifiesForDataset(e)?this.calculateUnreadChange(e,t):t.read?0:1;return this.totalUnreadCount+=h,this._datastoreListeners.forEach(c=>{var _,v,p,b,M,$;(v=(_=c.events).onMessageAdd)==null||v.call(_,t,a,this._id),(b=(p=c.events).onUnreadCountChange)==null||b.call(p,this.totalUnreadCount,this._id),($=(M=c.events).onTotalUnreadCountChange)==null||$.call(M,F.shared.totalUnreadCount)}),!0}return this.messageQualifiesForDataset(e)&&(e.read||(this.totalUnreadCount-=1),this._datastoreListeners.forEach(a=>{var u,h,c,_;(h=(u=a.events).onUnreadCountChange)==null||h.call(u,this.totalUnreadCount,this._id),(_=(c=a.events).onTotalUnreadCountChange)==null||_.call(c,F.shared.totalUnreadCount)})),!1}calculateUnreadChange(e,t){return e.read&&!t.read?1:!e.read&&t.read?-1:0}removeMessage(e){let t=this.indexOfMessage(e);return t>-1?(this._messages.splice(t,1),e.read||(this.totalUnreadCount-=1),this._datastoreListeners.forEach(i=>{var n,o,r,a,u,h;(o=(n=i.events).onMessageRemove)==null||o.call(n,e,t,this._id),(a=(r=i.events).onUnreadCountChange)==null||a.call(r,this.totalUnreadCount,this._id),(h=(u=i.events).onTotalUnreadCountChange)==null||h.call(u,F.shared.totalUnreadCount)}),!0):!1}getMessage(e){return this._messages.find(t=>t.messageId===e)}async loadDataset(e){if(e&&this._firstFetchComplete){this._datastoreListeners.forEach(i=>{var n,o,r,a,u,h;(o=(n=i.events).onDataSetChange)==null||o.call(n,this.toInboxDataset()),(a=(r=i.events).onUnreadCountChange)==null||a.call(r,this.totalUnreadCount,this._id),(h=(u=i.events).onTotalUnreadCountChange)==null||h.call(u,F.shared.totalUnreadCount)});return}let t=await this.fetchMessages();this._messages=[...t.messages],this.totalUnreadCount=t.unreadCount,this._hasNextPage=t.canPaginate,this._lastPaginationCursor=t.paginationCursor??void 0,this._firstFetchComplete=!0,this._datastoreListeners.forEach(i=>{var n,o,r,a,u,h;(o=(n=i.events).onDataSetChange)==null||o.call(n,this.toInboxDataset()),(a=(r=i.events).onUnreadCountChange)==null||a.call(r,this.totalUnreadCount,this._id),(h=(u=i.events).onTotalUnreadCountChange)==null||h.call(u,F.shared.totalUnreadCount)})}async fetchNextPageOfMessages(){if(!this._hasNextPage)return null;let e=await this.fetchMessages(this._lastPaginationCursor);return this._messages=[...this._messages,...e.messages],this._hasNextPage=e.canPaginate,this._lastPaginationCursor=e.paginationCursor??void 0,this._firstFetchComplete=!0,this._datastoreListeners.forEach(t=>{var i,n,o,r,a,u,h,c;(n=(i=t.events).onDataSetChange)==null||n.call(i,this.toInboxDataset()),(r=(o=t.events).onUnreadCountChange)==null||r.call(o,this.totalUnreadCount,this._id),(u=(a=t.events).onPageAdded)==null||u.call(a,e),(c=(h=t.events).onTotalUnreadCountChange)==null||c.call(h,F.shared.totalUnreadCount)}),e}addDatastoreListener(e){this._datastoreListeners.push(e)}removeDatastoreListener(e){let t=this._datastoreListeners.indexOf(e);t>-1&&this._datastoreListeners.splice(t,1)}toInboxDataset(){return{id:this._id,messages:[...this._messages],unreadCount:this.totalUnreadCount,canPaginate:this._hasNextPage,paginationCursor:this._lastPaginationCursor??null}}async fetchMessages(e){var t,i,n,o,r,a,u,h,c;let _=I.shared.client;if(!_?.options.userId)throw new Error("User is not signed in");let v=await _.inbox.getMessages({paginationLimit:I.shared.paginationLimit,startCursor:e,filter:this.getFilter()});return{id:this._id,messages:[...((i=(t=v.data)==null?void 0:t.messages)==null?void 0:i.nodes)??[]],unreadCount:((n=v.data)==null?void 0:n.unreadCount)??0,canPaginate:((a=(r=(o=v.data)==null?void 0:o.messages)==null?void 0:r.pageInfo)==null?void 0:a.hasNextPage)??!1,paginationCursor:((c=(h=(u=v.data)==null?void 0:u.messages)==null?void 0:h.pageInfo)==null?void 0:c.startCursor)??null}}indexOfMessage(e){return this._messages.findIndex(t=>t.messageId===e.messageId)}findInsertIndex(e){let t=this._messages;for(let i=0;i<t.length;i++){let n=t[i];if(n.created&&e.created&&n.created<e.created)return i}return t.length}messageQualifiesForDataset(e){if(e.archived&&!this._filter.archived||!e.archived&&this._filter.archived||e.read&&this._filter.status==="unread"||!e.read&&this._filter.status==="read"||this._filter.tags&&!e.tags)return!1;if(this._filter.tags&&e.tags){for(let t of this._filter.tags)if(e.tags.includes(t))return!0;return!1}return!0}restoreFromSnapshot(e){this._messages=e.messages.map(t=>H(t)),this.totalUnreadCount=e.unreadCount,this._hasNextPage=e.canPaginate,this._lastPaginationCursor=e.paginationCursor??void 0,this._datastoreListeners.forEach(t=>{var i,n,o,r,a,u;(n=(i=t.events).onDataSetChange)==null||n.call(i,e),(r=(o=t.events).onUnreadCountChange)==null||r.call(o,this.totalUnreadCount,this._id),(u=(a=t.events).onTotalUnreadCountChange)==null||u.call(a,F.shared.totalUnreadCount)})}},Fe=class N{constructor(){l(this,"_datasets",new Map),l(this,"_listeners",[]),l(this,"_removeMessageEventListener"),l(this,"_pendingOpenMessageIds",new Set),l(this,"_openBatchTimer",null),l(this,"_globalMessages",new Map)}registerFeeds(e){let t=new Map(e.flatMap(i=>i.tabs).map(i=>[i.datasetId,i.filter]));this.createDatasetsFromFilters(t)}createDatasetsFromFilters(e){this.clearDatasets();for(let[t,i]of e){let n=new mt(t,i);for(let o of this._listeners)n.addDatastoreListener(o);this._datasets.set(t,n)}}addMessage(e){this._globalMessages.set(e.messageId,e);for(let t of this._datasets.values())t.addMessage(e)}updateDatasetsWithMessageChange(e,t){for(let i of this._datasets.values())i.updateWithMessageChange(e,t)}async listenForUpdates(){var e,t,i,n,o,r,a,u,h,c,_;let v=(e=I.shared.client)==null?void 0:e.inbox.socket;if(!v){(i=(t=I.shared.client)==null?void 0:t.options.logger)==null||i.info("CourierInbox socket not available");return}try{if(this._removeMessageEventListener&&this._removeMessageEventListener(),this._removeMessageEventListener=v.addMessageEventListener(p=>this.handleMessageEvent(p)),v.isConnecting||v.isOpen){(r=(n=I.shared.client)==null?void 0:n.options.logger)==null||r.info(`Inbox socket already connecting or open for client ID: [${(o=I.shared.client)==null?void 0:o.options.connectionId}]`);return}await v.connect(),(h=(a=I.shared.client)==null?void 0:a.options.logger)==null||h.info(`Inbox socket connected for client ID: [${(u=I.shared.client)==null?void 0:u.options.connectionId}]`)}catch(p){(_=(c=I.shared.client)==null?void 0:c.options.logger)==null||_.error("Failed to connect socket:",p)}}async loadUnreadCountsForTabs(e){let t=I.shared.client;if(!t)return;let i={};for(let o of e){let r=this._datasets.get(o);r&&(i[o]=r.getFilter())}if(Object.keys(i).length===0)return;let n=await t.inbox.getUnreadCounts(i);for(let[o,r]of Object.entries(n)){let a=this._datasets.get(o);a&&a.setUnreadCount(r)}}addDataStoreListener(e){this._listeners.push(e);for(let t of this._datasets.values())t.addDatastoreListener(e)}removeDataStoreListener(e){this._listeners=this._listeners.filter(t=>t!==e);for(let t of this._datasets.values())t.removeDatastoreListener(e)}async readMessage({message:e}){if(e.read)return;let t=this._globalMessages.get(e.messageId);t&&await this.executeWithRollback(async()=>{var i;let n=H(t);n.read=N.getISONow(),this._globalMessages.set(e.messageId,n),this.updateDatasetsWithMessageChange(t,n),await((i=I.shared.client)==null?void 0:i.inbox.read({messageId:e.messageId}))})}async unreadMessage({message:e}){if(!e.read)return;let t=this._globalMessages.get(e.messageId);t&&await this.executeWithRollback(async()=>{var i;let n=H(t);n.read=void 0,this._globalMessages.set(e.messageId,n),this.updateDatasetsWithMessageChange(t,n),await((i=I.shared.client)==null?void 0:i.inbox.unread({messageId:e.messageId}))})}openMessage({message:e}){if(e.opened)return;let t=this._globalMessages.get(e.messageId);if(!t||t.opened)return;let i=H(t);i.opened=N.getISONow(),this._globalMessages.set(e.messageId,i),this.updateDatasetsWithMessageChange(t,i),this._pendingOpenMessageIds.add(e.messageId),this.scheduleBatchOpen()}scheduleBatchOpen(){this._openBatchTimer!==null&&clearTimeout(this._openBatchTimer),this._openBatchTimer=setTimeout(()=>{this.flushBatchOpen()},N.OPEN_BATCH_DELAY_MS)}async flushBatchOpen(){var e,t;this._openBatchTimer=null;let i=Array.from(this._pendingOpenMessageIds);if(this._pendingOpenMessageIds.clear(),i.length===0)return;let n=N.OPEN_BATCH_MAX_SIZE,o=[];for(let r=0;r<i.length;r+=n)o.push(i.slice(r,r+n));try{await Promise.all(o.map(r=>{var a;return(a=I.shared.client)==null?void 0:a.inbox.batchOpen(r)}))}catch(r){(t=(e=I.shared.client)==null?void 0:e.options.logger)==null||t.error(`[${N.TAG}] Error batch opening messages:`,r),this._listeners.forEach(a=>{var u,h;(h=(u=a.events).onError)==null||h.call(u,r)})}}async unarchiveMessage({message:e}){if(!e.archived)return;let t=this._globalMessages.get(e.messageId);t&&await this.executeWithRollback(async()=>{var i;let n=H(t);n.archived=void 0,this._globalMessages.set(e.messageId,n),this.updateDatasetsWithMessageChange(t,n),await((i=I.shared.client)==null?void 0:i.inbox.unarchive({messageId:e.messageId}))})}async archiveMessage({message:e}){if(e.archived)return;let t=this._globalMessages.get(e.messageId);t&&await this.executeWithRollback(async()=>{var i;let n=H(t);n.archived=N.getISONow(),this._globalMessages.set(e.messageId,n),this.updateDatasetsWithMessageChange(t,n),await((i=I.shared.client)==null?void 0:i.inbox.archive({messageId:e.messageId}))})}async clickMessage({message:e}){var t,i,n,o;if((t=e.trackingIds)!=null&&t.clickTrackingId)try{await((i=I.shared.client)==null?void 0:i.inbox.click({messageId:e.messageId,trackingId:e.trackingIds.clickTrackingId}))}catch(r){(o=(n=I.shared.client)==null?void 0:n.options.logger)==null||o.error(`[${N.TAG}] Error clicking message:`,r),this._listeners.forEach(a=>{var u,h;(h=(u=a.events).onError)==null||h.call(u,r)})}}async archiveAllMessages(){await this.executeWithRollback(async()=>{var e;let t=N.getISONow();for(let[i,n]of this._globalMessages.entries())if(!n.archived){let o=H(n);o.archived=t,this._globalMessages.set(i,o),this.updateDatasetsWithMessageChange(n,o)}for(let i of this._datasets.values())i.getFilter().archived||i.setUnreadCount(0);await((e=I.shared.client)==null?void 0:e.inbox.archiveAll())})}async readAllMessages(){await this.executeWithRollback(async()=>{var e;let t=N.getISONow();for(let[i,n]of this._globalMessages.entries())if(!n.read){let o=H(n);o.read=t,this._globalMessages.set(i,o),this.updateDatasetsWithMessageChange(n,o)}for(let i of this._datasets.values())i.setUnreadCount(0);await((e=I.shared.client)==null?void 0:e.inbox.readAll())})}async archiveReadMessages(){await this.executeWithRollback(async()=>{var e;let t=N.getISONow();for(let[i,n]of this._globalMessages.entries())if(n.read&&!n.archived){let o=H(n);o.archived=t,this._globalMessages.set(i,o),this.updateDatasetsWithMessageChange(n,o)}await((e=I.shared.client)==null?void 0:e.inbox.archiveRead())})}async load(e){let t=I.shared.client;if(!t?.options.userId)throw new Error("[Datastore] User is not signed in");let i=e?.canUseCache??!0;if(e?.datasetIds){let n=e.datasetIds.flatMap(o=>{let r=this._datasets.get(o);return r?[r]:[]});return await this.loadDatasets({canUseCache:i,datasets:n})}return await this.loadDatasets({canUseCache:i,datasets:Array.from(this._datasets.values())})}async loadDatasets(e){await Promise.all(e.datasets.map(async t=>{await t.loadDataset(e.canUseCache),this.syncDatasetMessagesToGlobalStore(t)}))}syncDatasetMessagesToGlobalStore(e){let t=e.toInboxDataset();for(let i of t.messages)this._globalMessages.has(i.messageId)||this._globalMessages.set(i.messageId,i)}async fetchNextPageOfMessages(e){var t;let i=I.shared.client;if(!i?.options.userId)throw new Error("User is not signed in");let n;if(e.feedType&&!e.datasetId)(t=I.shared.client)==null||t.options.logger.warn(`[${N.TAG}] feedType is deprecated andwill be removed in the next major version. Please update callers to use datasetIds.`),n=e.feedType;else if(e.datasetId)n=e.datasetId;else throw new Error(`[${N.TAG}] Exactly one of feedType or datasetId is required to call fetchNextPageOfMessages.`);let o=this._datasets.get(n);if(!o)throw new Error(`[${N.TAG}] Attempted to fetch next page of messages for dataset ${n}, but the dataset does not exist.`);return this.fetchNextPageForDataset({dataset:o})}getDatasetById(e){var t;return(t=this._datasets.get(e))==null?void 0:t.toInboxDataset()}getDatasets(){let e={};for(let[t,i]of this._datasets.entries())e[t]=i.toInboxDataset();return e}get totalUnreadCount(){let e=0;for(let t of this._datasets.values())e+=t.totalUnreadCount;return e}async fetchNextPageForDataset(e){let t=await e.dataset.fetchNextPageOfMessages();return t&&this.syncDatasetMessagesToGlobalStore(e.dataset),t}handleMessageEvent(e){var t,i;let n=e.event;if(n===q.NewMessage){let a=e.data;this._globalMessages.set(a.messageId,a);for(let u of this._datasets.values())u.addMessage(a);return}if(n===q.ArchiveAll||n===q.ArchiveRead||n===q.MarkAllRead){this.updateAllMessages(n);return}let r=e.messageId;if(r){this.updateMessage(r,n);return}(i=(t=I.shared.client)==null?void 0:t.options.logger)==null||i.warn(`[${N.TAG}] Received unexpected event: ${n}`)}updateAllMessages(e){let t=N.getISONow();for(let[i,n]of this._globalMessages.entries()){let o=null;switch(e){case q.MarkAllRead:n.read||(o=H(n),o.read=t);break;case q.ArchiveAll:n.archived||(o=H(n),o.archived=t);break;case q.ArchiveRead:n.read&&!n.archived&&(o=H(n),o.archived=t);break}o&&(this._globalMessages.set(i,o),this.updateDatasetsWithMessageChange(n,o))}if(e===q.MarkAllRead)for(let i of this._datasets.values())i.setUnreadCount(0);else if(e===q.ArchiveAll)for(let i of this._datasets.values())i.getFilter().archived||i.setUnreadCount(0)}updateMessage(e,t){let i=this._globalMessages.get(e);if(!i)return;let n;switch(t){case q.Archive:n=H(i),n.archived=N.getISONow();break;case q.Opened:n=H(i),n.opened=N.getISONow();break;case q.Read:n=H(i),n.read=N.getISONow();break;case q.Unarchive:n=H(i),n.archived=void 0;break;case q.Unread:n=H(i),n.read=void 0;break;case q.Clicked:case q.Unopened:default:return}this._globalMessages.set(e,n),this.updateDatasetsWithMessageChange(i,n)}clearDatasets(){this._datasets.clear(),this._globalMessages.clear()}static getISONow(){return new Date().toISOString()}createDatastoreSnapshot(){let e=[];for(let[i,n]of this._datasets.entries()){let o=n.toInboxDataset();if(o){let r=Su(o);r&&e.push({id:i,dataset:r})}}let t=new Map;for(let[i,n]of this._globalMessages.entries())t.set(i,H(n));return{datasets:e,globalMessages:t}}restoreDatastoreSnapshot(e){this._globalMessages.clear();for(let[t,i]of e.globalMessages.entries())this._globalMessages.set(t,H(i));for(let t of e.datasets){let i=this._datasets.get(t.id);i&&i.restoreFromSnapshot(t.dataset)}}async executeWithRollback(e){var t,i;let n=this.createDatastoreSnapshot();try{return await e()}catch(o){(i=(t=I.shared.client)==null?void 0:t.options.logger)==null||i.error(`[${N.TAG}] Error during operation:`,o),this.restoreDatastoreSnapshot(n),this._listeners.forEach(r=>{var a,u;(u=(a=r.events).onError)==null||u.call(a,o)})}}static get shared(){return N.instance||(N.instance=new N),N.instance}};l(Fe,"TAG","CourierInboxDatastore");l(Fe,"OPEN_BATCH_DELAY_MS",100);l(Fe,"OPEN_BATCH_MAX_SIZE",50);l(Fe,"instance");var F=Fe,ue=class s extends z{constructor(e,t,i,n){super(),l(this,"_themeManager"),l(this,"_theme"),l(this,"_message",null),l(this,"_isMobile",!1),l(this,"_canClick",!1),l(this,"_listItemActions",ce.defaultListItemActions()),l(this,"_titleElement"),l(this,"_subtitleElement"),l(this,"_timeElement"),l(this,"_menu"),l(this,"_unreadIndicator"),l(this,"_actionsContainer"),l(this,"_longPressTimeout",null),l(this,"_isLongPress",!1),l(this,"_observer"),l(this,"onItemClick",null),l(this,"onItemLongPress",null),l(this,"onItemActionClick",null),l(this,"onItemVisible",null),this._canClick=t,this._themeManager=e,this._theme=e.getTheme(),this._isMobile="ontouchstart"in window,n&&(this._listItemActions=n),this.render(),this._setupIntersectionObserver()}static get id(){return"courier-inbox-list-item"}render(){let e=document.createElement("div");e.className="content-container",this._titleElement=document.createElement("p"),this._titleElement.className="title",this._subtitleElement=document.createElement("p"),this._subtitleElement.className="subtitle",this._actionsContainer=document.createElement("div"),this._actionsContainer.className="actions-container",e.appendChild(this._titleElement),e.appendChild(this._subtitleElement),e.appendChild(this._actionsContainer),this._timeElement=document.createElement("p"),this._timeElement.className="time",this._unreadIndicator=document.createElement("div"),this._unreadIndicator.className="unread-indicator",this._menu=new he(this._theme),this._menu.setOptions(this._getMenuOptions()),this.append(this._unreadIndicator,e,this._timeElement,this._menu);let t=i=>{i.stopPropagation(),i.preventDefault()};this._menu.addEventListener("mousedown",t),this._menu.addEventListener("pointerdown",t),this._menu.addEventListener("click",t),this.addEventListener("click",i=>{this._canClick&&(this._menu&&(this._menu.contains(i.target)||i.composedPath().includes(this._menu))||i.target instanceof HTMLAnchorElement||this._message&&this.onItemClick&&!(i.target instanceof Q)&&!this._isLongPress&&this.onItemClick(this._message))}),this._setupHoverBehavior(),this._setupLongPressBehavior(),this._canClick&&this.classList.add("clickable")}_setupIntersectionObserver(){typeof window>"u"||typeof IntersectionObserver>"u"||(this._observer&&this._observer.disconnect(),this._observer=new IntersectionObserver(e=>{e.forEach(t=>{t.intersectionRatio===1&&this.onItemVisible&&this._message&&this.onItemVisible(this._message)})},{threshold:1}),this._observer.observe(this))}onComponentUnmounted(){var e;(e=this._observer)==null||e.disconnect()}static getStyles(e){var t,i,n,o,r,a,u,h,c,_,v,p,b,M,$,y,L,f,E,P,m,R,S,C,k,w,j,W,B,J,Z,te,ie,re,ae,fe,Ce,xe,ye,ke,we,Ie,Te;let x=(t=e.inbox)==null?void 0:t.list;return`
      ${s.id} {
        display: flex;
        flex-direction: row;
        align-items: flex-start;
        justify-content: space-between;
        border-bottom: ${((i=x?.item)==null?void 0:i.divider)??"1px solid red"};
        font-family: inherit;
        cursor: default;
        transition: ${((n=x?.item)==null?void 0:n.transition)??"all 0.2s ease"};
        margin: 0;
        width: 100%;
        box-sizing: border-box;
        padding: 12px 20px;
        position: relative;
        background-color: ${((o=x?.item)==null?void 0:o.backgroundColor)??"transparent"};
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
          background-color: ${((r=x?.item)==null?void 0:r.hoverBackgroundColor)??"red"};
        }
      }

      ${s.id}.clickable:active {
        cursor: pointer;
        background-color: ${((a=x?.item)==null?void 0:a.activeBackgroundColor)??"red"};
      }

      /* Menu hover / active */
      @media (hover: hover) {
        ${s.id}.clickable:hover:has(courier-inbox-list-item-menu:hover, courier-inbox-list-item-menu *:hover, courier-button:hover, courier-button *:hover) {
          background-color: ${((u=x?.item)==null?void 0:u.backgroundColor)??"transparent"};
        }
      }

      ${s.id}.clickable:active:has(courier-inbox-list-item-menu:active, courier-inbox-list-item-menu *:active, courier-button:active, courier-button *:active) {
        background-color: ${((h=x?.item)==null?void 0:h.backgroundColor)??"transparent"};
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
        background-color: ${((c=x?.item)==null?void 0:c.unreadIndicatorColor)??"red"};
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
        font-family: ${((v=(_=x?.item)==null?void 0:_.title)==null?void 0:v.family)??"inherit"};
        font-size: ${((b=(p=x?.item)==null?void 0:p.title)==null?void 0:b.size)??"14px"};
        color: ${(($=(M=x?.item)==null?void 0:M.title)==null?void 0:$.color)??"red"};
        margin-bottom: 4px;
      }
      ${s.id} .title a,
      ${s.id} .title .courier-inbox-subtitle-link {
        --courier-inbox-subtitle-link-color: ${((L=(y=x?.item)==null?void 0:y.subtitleLink)==null?void 0:L.color)??"#2563EB"};
        --courier-inbox-subtitle-link-decoration: ${((E=(f=x?.item)==null?void 0:f.subtitleLink)==null?void 0:E.textDecoration)??"underline"};
        color: var(--courier-inbox-subtitle-link-color);
        text-decoration: var(--courier-inbox-subtitle-link-decoration);
        cursor: pointer;
      }
      ${s.id} .title a:hover,
      ${s.id} .title .courier-inbox-subtitle-link:hover {
        color: ${((m=(P=x?.item)==null?void 0:P.subtitleLink)==null?void 0:m.hoverColor)??((S=(R=x?.item)==null?void 0:R.subtitleLink)==null?void 0:S.color)??"#2563EB"};
      }

      ${s.id} .subtitle {
        font-family: ${((k=(C=x?.item)==null?void 0:C.subtitle)==null?void 0:k.family)??"inherit"};
        font-size: ${((j=(w=x?.item)==null?void 0:w.subtitle)==null?void 0:j.size)??"14px"};
        color: ${((B=(W=x?.item)==null?void 0:W.subtitle)==null?void 0:B.color)??"red"};
      }

      ${s.id} .subtitle a,
      ${s.id} .subtitle .courier-inbox-subtitle-link {
        --courier-inbox-subtitle-link-color: ${((Z=(J=x?.item)==null?void 0:J.subtitleLink)==null?void 0:Z.color)??"#2563EB"};
        --courier-inbox-subtitle-link-decoration: ${((ie=(te=x?.item)==null?void 0:te.subtitleLink)==null?void 0:ie.textDecoration)??"underline"};
        color: var(--courier-inbox-subtitle-link-color);
        text-decoration: var(--courier-inbox-subtitle-link-decoration);
        cursor: pointer;
      }

      ${s.id} .subtitle a:hover,
      ${s.id} .subtitle .courier-inbox-subtitle-link:hover {
        color: ${((ae=(re=x?.item)==null?void 0:re.subtitleLink)==null?void 0:ae.hoverColor)??((Ce=(fe=x?.item)==null?void 0:fe.subtitleLink)==null?void 0:Ce.color)??"#2563EB"};
      }

      ${s.id} .time {
        font-family: ${((ye=(xe=x?.item)==null?void 0:xe.time)==null?void 0:ye.family)??"inherit"};
        font-size: ${((we=(ke=x?.item)==null?void 0:ke.time)==null?void 0:we.size)??"14px"};
        color: ${((Te=(Ie=x?.item)==null?void 0:Ie.time)==null?void 0:Te.color)??"red"};
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
    `}_setupHoverBehavior(){this._isMobile||(this.addEventListener("mouseenter",()=>{this._isLongPress=!1;let e=this._getMenuOptions();e.length>0&&this._menu&&(this._menu.setOptions(e),this._menu.show(),this._timeElement&&(this._timeElement.style.opacity="0"))}),this.addEventListener("mouseleave",()=>{this._menu&&this._menu.hide(),this._timeElement&&(this._timeElement.style.opacity="1")}))}_setupLongPressBehavior(){var e,t,i;let n=(i=(t=(e=this._theme.inbox)==null?void 0:e.list)==null?void 0:t.item)==null?void 0:i.menu;if(!n?.enabled)return;let o=n.longPress;this.addEventListener("touchstart",()=>{this._longPressTimeout=window.setTimeout(()=>{this._isLongPress=!0,this._showMenu(),this._message&&this.onItemLongPress&&(this.onItemLongPress(this._message),navigator.vibrate&&navigator.vibrate(o?.vibrationDuration??50)),setTimeout(()=>{this._hideMenu(),this._isLongPress=!1},o?.displayDuration??2e3)},650)},{passive:!0}),this.addEventListener("touchend",()=>{this._longPressTimeout&&(window.clearTimeout(this._longPressTimeout),this._longPressTimeout=null)})}_getMenuOptions(){var e,t,i,n,o,r,a,u,h,c,_,v,p,b,M,$;let y=(n=(i=(t=(e=this._theme.inbox)==null?void 0:e.list)==null?void 0:t.item)==null?void 0:i.menu)==null?void 0:n.item,L=[],f=!!((o=this._message)!=null&&o.archived);for(let E of this._listItemActions)switch(E.id){case"read_unread":L.push({id:(r=this._message)!=null&&r.read?"unread":"read",icon:{svg:(a=this._message)!=null&&a.read?E.unreadIconSVG??((u=y?.unread)==null?void 0:u.svg)??U.unread:E.readIconSVG??((h=y?.read)==null?void 0:h.svg)??U.read,color:(c=this._message)!=null&&c.read?(_=y?.unread)==null?void 0:_.color:((v=y?.read)==null?void 0:v.color)??"red"},onClick:()=>{this._message&&(this._message.read?F.shared.unreadMessage({message:this._message}):F.shared.readMessage({message:this._message}))}});break;case"archive_unarchive":L.push({id:f?"unarchive":"archive",icon:{svg:f?E.unarchiveIconSVG??((p=y?.unarchive)==null?void 0:p.svg)??U.unarchive:E.archiveIconSVG??((b=y?.archive)==null?void 0:b.svg)??U.archive,color:f?(M=y?.unarchive)==null?void 0:M.color:(($=y?.archive)==null?void 0:$.color)??"red"},onClick:()=>{this._message&&(f?F.shared.unarchiveMessage({message:this._message}):F.shared.archiveMessage({message:this._message}))}});break}return L}_showMenu(){var e,t,i;let n=(i=(t=(e=this._theme.inbox)==null?void 0:e.list)==null?void 0:t.item)==null?void 0:i.menu,o=this._getMenuOptions();o.length!==0&&n&&n.enabled&&this._menu&&this._timeElement&&(this._menu.setOptions(o),this._menu.show(),this._timeElement.style.opacity="0")}_hideMenu(){var e,t,i;let n=(i=(t=(e=this._theme.inbox)==null?void 0:e.list)==null?void 0:t.item)==null?void 0:i.menu;n&&n.enabled&&this._menu&&this._timeElement&&(this._menu.hide(),this._timeElement.style.opacity="1")}setMessage(e){this._message=e,this._updateContent()}setOnItemClick(e){this.onItemClick=e}setOnItemActionClick(e){this.onItemActionClick=e}setOnItemLongPress(e){this.onItemLongPress=e}setOnItemVisible(e){this.onItemVisible=e}_updateContent(){var e,t,i;if(!this._message){this._titleElement&&(this._titleElement.textContent=""),this._subtitleElement&&(this._subtitleElement.textContent="");return}if(this.classList.toggle("unread",!this._message.read),this._titleElement){let r=this._message.title||"Untitled Message";pt(r)?this._titleElement.innerHTML=He(r):this._titleElement.innerHTML=He(Zd(r))}if(this._subtitleElement){let r=this._message.body??"",a=this._message.preview??"",h=r&&pt(r)?r:a||r||"";pt(h)?this._subtitleElement.innerHTML=He(h):this._subtitleElement.innerHTML=He(Zd(h))}this._timeElement&&(this._timeElement.textContent=Eu(this._message)),this._menu&&this._menu.setOptions(this._getMenuOptions());let n=this._message.actions&&this._message.actions.length>0;this._actionsContainer&&(this._actionsContainer.style.display=n?"flex":"none");let o=(i=(t=(e=this._theme.inbox)==null?void 0:e.list)==null?void 0:t.item)==null?void 0:i.actions;this._actionsContainer&&this._message.actions&&(this._actionsContainer.innerHTML="",this._message.actions.forEach(r=>{var a,u,h,c,_;let v=new pe({mode:this._themeManager.mode,text:r.content,variant:"secondary",backgroundColor:o?.backgroundColor,hoverBackgroundColor:o?.hoverBackgroundColor,activeBackgroundColor:o?.activeBackgroundColor,border:o?.border,borderRadius:o?.borderRadius,shadow:o?.shadow,fontFamily:(a=o?.font)==null?void 0:a.family,fontSize:(u=o?.font)==null?void 0:u.size,fontWeight:(h=o?.font)==null?void 0:h.weight,textColor:(c=o?.font)==null?void 0:c.color,onClick:()=>{this._message&&this.onItemActionClick&&this.onItemActionClick(this._message,r)}});(_=this._actionsContainer)==null||_.appendChild(v)}))}};O(ue);var qe=class s extends z{constructor(e){super(),l(this,"_theme"),l(this,"_style"),this._theme=e}static get id(){return"courier-inbox-skeleton-list-item"}onComponentMounted(){this._style=G(s.id,s.getStyles(this._theme)),this.render()}onComponentUnmounted(){var e;(e=this._style)==null||e.remove()}render(){let e=new me(this._theme),t=new me(this._theme),i=new me(this._theme);this.appendChild(e),this.appendChild(t),this.appendChild(i)}static getStyles(e){return`
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
    `}};O(qe);var me=class s extends z{constructor(e){super(),l(this,"_theme"),l(this,"_style"),this._theme=e}static get id(){return"courier-skeleton-animated-row"}onComponentMounted(){this._style=G(s.id,s.getStyles(this._theme)),this.render()}onComponentUnmounted(){var e;(e=this._style)==null||e.remove()}render(){let e=document.createElement("div");e.className="skeleton-item",this.appendChild(e)}static getStyles(e){var t,i,n,o,r,a,u,h,c,_,v,p;let b=((n=(i=(t=e.inbox)==null?void 0:t.loading)==null?void 0:i.animation)==null?void 0:n.barColor)??"#000",M=b.length===4?`#${b[1]}${b[1]}${b[2]}${b[2]}${b[3]}${b[3]}`:b,$=parseInt(M.slice(1,3),16),y=parseInt(M.slice(3,5),16),L=parseInt(M.slice(5,7),16),f=`rgba(${$}, ${y}, ${L}, 0.8)`,E=`rgba(${$}, ${y}, ${L}, 0.4)`;return`
      ${s.id} {
        display: flex;
        height: 100%;
        width: 100%;
        align-items: flex-start;
        justify-content: flex-start;
      }

      ${s.id} .skeleton-item {
        height: ${((a=(r=(o=e.inbox)==null?void 0:o.loading)==null?void 0:r.animation)==null?void 0:a.barHeight)??"14px"};
        width: 100%;
        background: linear-gradient(
          90deg,
          ${f} 25%,
          ${E} 50%,
          ${f} 75%
        );
        background-size: 200% 100%;
        animation: ${s.id}-shimmer ${((c=(h=(u=e.inbox)==null?void 0:u.loading)==null?void 0:h.animation)==null?void 0:c.duration)??"2s"} ease-in-out infinite;
        border-radius: ${((p=(v=(_=e.inbox)==null?void 0:_.loading)==null?void 0:v.animation)==null?void 0:p.barBorderRadius)??"14px"};
      }

      @keyframes ${s.id}-shimmer {
        0% {
          background-position: 200% 0;
        }
        100% {
          background-position: -200% 0;
        }
      }
    `}};O(me);var Ae=class s extends le{constructor(e){super(),l(this,"_theme"),l(this,"_style"),this._theme=e}static get id(){return"courier-inbox-skeleton-list"}onComponentMounted(){this._style=G(s.id,s.getStyles(this._theme))}onComponentUnmounted(){var e;(e=this._style)==null||e.remove()}defaultElement(){let e=document.createElement("div");e.className="list";for(let t=0;t<3;t++){let i=new qe(this._theme);e.appendChild(i)}return this.appendChild(e),e}static getStyles(e){var t,i,n,o;return`
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
        border-bottom: ${((o=(n=e.inbox)==null?void 0:n.loading)==null?void 0:o.divider)??"1px solid red"};
        opacity: 88%;
      }

      ${s.id} .list > *:nth-child(3) {
        border-bottom: none;
        opacity: 50%;
      }
    `}};O(Ae);var Ve=class s extends z{constructor(e){super(),l(this,"_theme"),l(this,"_style"),l(this,"_skeletonLoadingList"),l(this,"_observer"),l(this,"_customItem"),l(this,"_onPaginationTrigger"),e&&(this._theme=e.theme,this._customItem=e.customItem,this._onPaginationTrigger=e.onPaginationTrigger)}static get id(){return"courier-inbox-pagination-list-item"}onComponentMounted(){if(this._style=G(s.id,s.getStyles(this._theme)),this._customItem)this.appendChild(this._customItem);else{let e=document.createElement("div");e.className="skeleton-container",this._skeletonLoadingList=new Ae(this._theme),this._skeletonLoadingList.build(void 0),e.appendChild(this._skeletonLoadingList),this.appendChild(e)}this._observer=new IntersectionObserver(e=>{e.forEach(t=>{t.isIntersecting&&this._onPaginationTrigger()})}),this._observer.observe(this)}onComponentUnmounted(){var e,t;(e=this._observer)==null||e.disconnect(),(t=this._style)==null||t.remove()}static getStyles(e){return`
      ${s.id} {
        padding: 0;
        margin: 0;
        box-sizing: border-box;
      }

      ${s.id} .skeleton-container {
        height: 150%;
      }
    `}};O(Ve);function qu(s){return F.shared.readMessage({message:s})}function Vu(s){return F.shared.unreadMessage({message:s})}function Gu(s){return F.shared.clickMessage({message:s})}function ju(s){return F.shared.archiveMessage({message:s})}function Lu(s){F.shared.openMessage({message:s})}function ze(){return[{feedId:"inbox_feed",title:"Inbox",iconSVG:U.inbox,tabs:[{datasetId:"all_messages",title:"All Messages",filter:{}}]},{feedId:"archive_feed",title:"Archive",iconSVG:U.archive,tabs:[{datasetId:"archived_messages",title:"Archived Messages",filter:{archived:!0}}]}]}function Ru(){return[{id:"readAll"},{id:"archiveRead"},{id:"archiveAll"}]}function Fu(){return[{id:"read_unread"},{id:"archive_unarchive"}]}var Ge=class s extends z{constructor(e){super(),l(this,"_themeSubscription"),l(this,"_messages",[]),l(this,"_datasetId",ze()[0].tabs[0].datasetId),l(this,"_isLoading",!0),l(this,"_error",null),l(this,"_canPaginate",!1),l(this,"_canClickListItems",!1),l(this,"_canLongPressListItems",!1),l(this,"_listItemActions",ce.defaultListItemActions()),l(this,"_onMessageClick",null),l(this,"_onMessageActionClick",null),l(this,"_onMessageLongPress",null),l(this,"_onRefresh"),l(this,"_onPaginationTrigger"),l(this,"_listItemFactory"),l(this,"_paginationItemFactory"),l(this,"_loadingStateFactory"),l(this,"_emptyStateFactory"),l(this,"_errorStateFactory"),l(this,"_listStyles"),l(this,"_listItemStyles"),l(this,"_listItemMenuStyles"),l(this,"_errorContainer"),l(this,"_emptyContainer"),e&&(this._onRefresh=e.onRefresh,this._onPaginationTrigger=e.onPaginationTrigger,this._onMessageClick=e.onMessageClick,this._onMessageActionClick=e.onMessageActionClick,this._onMessageLongPress=e.onMessageLongPress,e.listItemActions&&(this._listItemActions=e.listItemActions),this._themeSubscription=e.themeManager.subscribe(t=>{this.refreshTheme()}))}static get id(){return"courier-inbox-list"}get messages(){return this._messages}get theme(){return this._themeSubscription.manager.getTheme()}onComponentMounted(){this._listStyles=G(s.id,s.getStyles(this.theme)),this._listItemStyles=G(ue.id,ue.getStyles(this.theme)),this._listItemMenuStyles=G(he.id,he.getStyles(this.theme)),this.render()}onComponentUnmounted(){var e,t,i;this._themeSubscription.unsubscribe(),(e=this._listStyles)==null||e.remove(),(t=this._listItemStyles)==null||t.remove(),(i=this._listItemMenuStyles)==null||i.remove()}setCanClickListItems(e){this._canClickListItems=e}setCanLongPressListItems(e){this._canLongPressListItems=e}setListItemActions(e){this._listItemActions=e,this.render()}static getStyles(e){var t;let i=(t=e.inbox)==null?void 0:t.list,n=i?.scrollbar;return`
      ${s.id} {
        flex: 1;
        width: 100%;
        background-color: ${i?.backgroundColor??"red"};
        scrollbar-width: ${n?.width??"thin"};
        scrollbar-color: ${n?.thumbColor??"rgba(0, 0, 0, 0.2)"} ${n?.trackBackgroundColor??"transparent"};
      }

      ${s.id} ul {
        list-style: none;
        padding: 0;
        margin: 0;
        height: 100%;
      }

      /* Webkit scrollbar styling - show thumb, hide track background, overlay above content */
      ${s.id}::-webkit-scrollbar {
        width: ${n?.width??"8px"};
        height: ${n?.height??"8px"};
      }

      ${s.id}::-webkit-scrollbar-track {
        background: ${n?.trackBackgroundColor??"transparent"};
      }

      ${s.id}::-webkit-scrollbar-thumb {
        background: ${n?.thumbColor??"rgba(0, 0, 0, 0.2)"};
        border-radius: ${n?.borderRadius??"4px"};
      }

      ${s.id}::-webkit-scrollbar-thumb:hover {
        background: ${n?.thumbHoverColor??n?.thumbColor??"rgba(0, 0, 0, 0.3)"};
      }
    `}setDataSet(e){this._messages=[...e.messages],this._canPaginate=!!e.canPaginate,this._error=null,this._isLoading=!1,this.render()}addPage(e){this._messages=[...this._messages,...e.messages],this._canPaginate=!!e.canPaginate,this._error=null,this._isLoading=!1,this.render()}addMessage(e,t=0){this._messages.splice(t,0,e),this.render()}removeMessage(e=0){this._messages.splice(e,1),this.render()}updateMessage(e,t=0){this._messages[t]=e,this.render()}selectDataset(e){this._datasetId=e,this._error=null,this._isLoading=!0,this.render()}setLoading(e){this._error=null,this._isLoading=e,this.render()}setError(e){this._error=e,this._isLoading=!1,this._messages=[],this.render()}setErrorNoClient(){this.setError(new Error("No user signed in"))}handleRetry(){this._onRefresh()}handleRefresh(){this._onRefresh()}refreshTheme(){this._listStyles&&(this._listStyles.textContent=s.getStyles(this.theme)),this._listItemStyles&&(this._listItemStyles.textContent=ue.getStyles(this.theme)),this._listItemMenuStyles&&(this._listItemMenuStyles.textContent=he.getStyles(this.theme)),this.refreshInfoStateThemes()}refreshInfoStateThemes(){var e,t;(e=this._emptyContainer)==null||e.updateStyles(this.errorProps),(t=this._emptyContainer)==null||t.updateStyles(this.emptyProps)}get errorProps(){var e,t,i,n,o,r,a,u,h,c,_,v,p,b,M,$,y,L,f,E,P,m,R,S,C,k;let w=(e=this.theme.inbox)==null?void 0:e.error,j=this._themeSubscription.manager.mode;return{title:{text:((t=w?.title)==null?void 0:t.text)??((i=this._error)==null?void 0:i.message),textColor:(o=(n=w?.title)==null?void 0:n.font)==null?void 0:o.color,fontFamily:(a=(r=w?.title)==null?void 0:r.font)==null?void 0:a.family,fontSize:(h=(u=w?.title)==null?void 0:u.font)==null?void 0:h.size,fontWeight:(_=(c=w?.title)==null?void 0:c.font)==null?void 0:_.weight},button:{mode:j,text:(v=w?.button)==null?void 0:v.text,backgroundColor:(p=w?.button)==null?void 0:p.backgroundColor,hoverBackgroundColor:(b=w?.button)==null?void 0:b.hoverBackgroundColor,activeBackgroundColor:(M=w?.button)==null?void 0:M.activeBackgroundColor,textColor:(y=($=w?.button)==null?void 0:$.font)==null?void 0:y.color,fontFamily:(f=(L=w?.button)==null?void 0:L.font)==null?void 0:f.family,fontSize:(P=(E=w?.button)==null?void 0:E.font)==null?void 0:P.size,fontWeight:(R=(m=w?.button)==null?void 0:m.font)==null?void 0:R.weight,shadow:(S=w?.button)==null?void 0:S.shadow,border:(C=w?.button)==null?void 0:C.border,borderRadius:(k=w?.button)==null?void 0:k.borderRadius,onClick:()=>this.handleRetry()}}}get emptyProps(){var e,t,i,n,o,r,a,u,h,c,_,v,p,b,M,$,y,L,f,E,P,m,R,S,C;let k=(e=this.theme.inbox)==null?void 0:e.empty,w=this._themeSubscription.manager.mode;return{title:{text:((t=k?.title)==null?void 0:t.text)??"No Messages",textColor:(n=(i=k?.title)==null?void 0:i.font)==null?void 0:n.color,fontFamily:(r=(o=k?.title)==null?void 0:o.font)==null?void 0:r.family,fontSize:(u=(a=k?.title)==null?void 0:a.font)==null?void 0:u.size,fontWeight:(c=(h=k?.title)==null?void 0:h.font)==null?void 0:c.weight},button:{mode:w,text:(_=k?.button)==null?void 0:_.text,backgroundColor:(v=k?.button)==null?void 0:v.backgroundColor,hoverBackgroundColor:(p=k?.button)==null?void 0:p.hoverBackgroundColor,activeBackgroundColor:(b=k?.button)==null?void 0:b.activeBackgroundColor,textColor:($=(M=k?.button)==null?void 0:M.font)==null?void 0:$.color,fontFamily:(L=(y=k?.button)==null?void 0:y.font)==null?void 0:L.family,fontSize:(E=(f=k?.button)==null?void 0:f.font)==null?void 0:E.size,fontWeight:(m=(P=k?.button)==null?void 0:P.font)==null?void 0:m.weight,shadow:(R=k?.button)==null?void 0:R.shadow,border:(S=k?.button)==null?void 0:S.border,borderRadius:(C=k?.button)==null?void 0:C.borderRadius,onClick:()=>this.handleRefresh()}}}render(){for(var e,t,i,n;this.firstChild;)this.removeChild(this.firstChild),this._errorContainer=void 0,this._emptyContainer=void 0;if(this.refreshTheme(),this._error){this._errorContainer=new be(this.errorProps),this._errorContainer.build((e=this._errorStateFactory)==null?void 0:e.call(this,{datasetId:this._datasetId,error:this._error})),this.appendChild(this._errorContainer);return}if(this._isLoading){let r=new Ae(this.theme);r.build((t=this._loadingStateFactory)==null?void 0:t.call(this,{datasetId:this._datasetId})),this.appendChild(r);return}if(this._messages.length===0){this._emptyContainer=new be(this.emptyProps),this._emptyContainer.build((i=this._emptyStateFactory)==null?void 0:i.call(this,{datasetId:this._datasetId})),this.appendChild(this._emptyContainer);return}let o=document.createElement("ul");if(this.appendChild(o),this._messages.forEach((r,a)=>{if(this._listItemFactory){o.appendChild(this._listItemFactory({message:r,index:a}));return}let u=new ue(this._themeSubscription.manager,this._canClickListItems,this._canLongPressListItems,this._listItemActions);u.setMessage(r),u.setOnItemClick(h=>{var c;return(c=this._onMessageClick)==null?void 0:c.call(this,h,a)}),u.setOnItemActionClick((h,c)=>{var _;return(_=this._onMessageActionClick)==null?void 0:_.call(this,h,c,a)}),u.setOnItemLongPress(h=>{var c;return(c=this._onMessageLongPress)==null?void 0:c.call(this,h,a)}),u.setOnItemVisible(h=>this.openVisibleMessage(h)),o.appendChild(u)}),this._canPaginate){let r=new Ve({theme:this.theme,customItem:(n=this._paginationItemFactory)==null?void 0:n.call(this,{datasetId:this._datasetId}),onPaginationTrigger:()=>{var a;return(a=this._onPaginationTrigger)==null?void 0:a.call(this,this._datasetId)}});o.appendChild(r)}}openVisibleMessage(e){Lu(e)}setLoadingStateFactory(e){this._loadingStateFactory=e,this.render()}setEmptyStateFactory(e){this._emptyStateFactory=e,this.render()}setErrorStateFactory(e){this._errorStateFactory=e,this.render()}setListItemFactory(e){this._listItemFactory=e,this.render()}setPaginationItemFactory(e){this._paginationItemFactory=e,this.render()}scrollToTop(e=!0){this.scrollTo({top:0,behavior:e?"smooth":"instant"})}};O(Ge);var Le=class s extends z{constructor(e){super(),l(this,"_themeSubscription"),l(this,"_location"),l(this,"_count",0),l(this,"_style"),l(this,"_shadowRoot"),l(this,"_container"),this._location=e.location,this._themeSubscription=e.themeBus.subscribe(t=>{this.refreshTheme()})}static get id(){return"courier-unread-count-badge"}get theme(){return this._themeSubscription.manager.getTheme()}onComponentMounted(){this.attachElements(),this.setActive(!0),this.updateBadge()}attachElements(){this._shadowRoot=this.attachShadow({mode:"closed"}),this._container=document.createElement("div"),this._container.className="badge-container",this._style=document.createElement("style"),this._style.textContent=this.getStyles(),this._shadowRoot.appendChild(this._style),this._shadowRoot.appendChild(this._container)}onComponentUnmounted(){this._themeSubscription.unsubscribe()}static getThemePath(e,t,i){var n,o,r,a,u,h,c,_;if(t==="tab"){let v=(o=(n=e.inbox)==null?void 0:n.header)==null?void 0:o.tabs;return i?(r=v?.selected)==null?void 0:r.unreadIndicator:(a=v?.default)==null?void 0:a.unreadIndicator}else return(_=(c=(h=(u=e.inbox)==null?void 0:u.header)==null?void 0:h.feeds)==null?void 0:c.button)==null?void 0:_.unreadCountIndicator}static getStyles(e,t="feed"){var i,n,o,r,a,u,h,c,_,v,p,b,M,$,y,L,f,E,P,m;let R=s.getThemePath(e,t,!0),S=s.getThemePath(e,t,!1),C=(r=(o=(n=(i=e.inbox)==null?void 0:i.header)==null?void 0:n.feeds)==null?void 0:o.button)==null?void 0:r.unreadCountIndicator;return`
      :host {
        display: inline-block;
      }

      .badge-container {
        display: none;
        pointer-events: none;
      }

      :host(.active) .badge-container {
        display: inline-block;
        background-color: ${R?.backgroundColor??C?.backgroundColor};
        color: ${((a=R?.font)==null?void 0:a.color)??((u=C?.font)==null?void 0:u.color)};
        border-radius: ${R?.borderRadius??C?.borderRadius};
        font-size: ${((h=R?.font)==null?void 0:h.size)??((c=C?.font)==null?void 0:c.size)};
        font-family: ${((_=R?.font)==null?void 0:_.family)??((v=C?.font)==null?void 0:v.family)??"inherit"};
        font-weight: ${((p=R?.font)==null?void 0:p.weight)??((b=C?.font)==null?void 0:b.weight)??"inherit"};
        padding: ${R?.padding??C?.padding};
      }

      :host(.inactive) .badge-container {
        display: inline-block;
        background-color: ${S?.backgroundColor??C?.backgroundColor};
        color: ${((M=S?.font)==null?void 0:M.color)??(($=C?.font)==null?void 0:$.color)};
        border-radius: ${S?.borderRadius??C?.borderRadius};
        font-size: ${((y=S?.font)==null?void 0:y.size)??((L=C?.font)==null?void 0:L.size)};
        font-family: ${((f=S?.font)==null?void 0:f.family)??((E=C?.font)==null?void 0:E.family)??"inherit"};
        font-weight: ${((P=S?.font)==null?void 0:P.weight)??((m=C?.font)==null?void 0:m.weight)??"inherit"};
        padding: ${S?.padding??C?.padding};
      }
    `}getStyles(){return s.getStyles(this.theme,this._location)}setCount(e){this._count=e,this.updateBadge()}setActive(e){this.className=e?"active":"inactive",this._style&&(this._style.textContent=this.getStyles()),this.updateBadge()}refreshTheme(){this._style&&(this._style.textContent=this.getStyles()),this.updateBadge()}updateBadge(){this._container&&(this._count>0?(this.style.display="inline-block",this._container.textContent=this._count>99?"99+":this._count.toString()):(this.style.display="none",this._container.textContent=""))}};O(Le);var je=class s extends z{constructor(e,t){super(),l(this,"_themeSubscription"),l(this,"_feeds"),l(this,"_selectedFeed"),l(this,"_style"),l(this,"_iconElement"),l(this,"_titleElement"),l(this,"_switchIconElement"),l(this,"_unreadBadge"),this._feeds=t,this._themeSubscription=e.subscribe(i=>{this.refreshTheme()})}static get id(){return"courier-inbox-header-title"}get selectedFeed(){return this._selectedFeed}get theme(){return this._themeSubscription.manager.getTheme()}getStyles(e){var t,i,n,o,r,a,u,h,c,_,v,p,b,M,$,y,L,f,E,P,m,R,S,C,k,w,j,W,B,J,Z,te;let ie=this._feeds.length>1,re=ie?`${s.id}:hover {
        background: ${((o=(n=(i=(t=e.inbox)==null?void 0:t.header)==null?void 0:i.feeds)==null?void 0:n.button)==null?void 0:o.hoverBackgroundColor)??"red"};
      }`:"",ae=ie?`${s.id}:active {
        background: ${((h=(u=(a=(r=e.inbox)==null?void 0:r.header)==null?void 0:a.feeds)==null?void 0:u.button)==null?void 0:h.activeBackgroundColor)??"red"};
      }`:"";return`
      ${s.id} {
        display: flex;
        align-items: center;
        gap: 8px;
        position: relative;
        transition: ${((p=(v=(_=(c=e.inbox)==null?void 0:c.header)==null?void 0:_.feeds)==null?void 0:v.button)==null?void 0:p.transition)??"all 0.2s ease"};
        border-radius: 6px;
        padding-top: 4px;
        padding-bottom: 4px;
        padding-left: 4px;
        padding-right: 8px;
      }

      ${re}

      ${ae}

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
        font-family: ${((L=(y=($=(M=(b=e.inbox)==null?void 0:b.header)==null?void 0:M.feeds)==null?void 0:$.button)==null?void 0:y.font)==null?void 0:L.family)??"inherit"};
        font-size: ${((R=(m=(P=(E=(f=e.inbox)==null?void 0:f.header)==null?void 0:E.feeds)==null?void 0:P.button)==null?void 0:m.font)==null?void 0:R.size)??"16px"};
        font-weight: ${((j=(w=(k=(C=(S=e.inbox)==null?void 0:S.header)==null?void 0:C.feeds)==null?void 0:k.button)==null?void 0:w.font)==null?void 0:j.weight)??"500"};
        color: ${((te=(Z=(J=(B=(W=e.inbox)==null?void 0:W.header)==null?void 0:B.feeds)==null?void 0:J.button)==null?void 0:Z.font)==null?void 0:te.color)??"red"};
      }

    `}onComponentMounted(){this.render()}onComponentUnmounted(){var e;this._themeSubscription.unsubscribe(),(e=this._style)==null||e.remove()}render(){var e,t,i,n;this._style=G(s.id,this.getStyles(this.theme)),this._iconElement=new Q,this.appendChild(this._iconElement);let o=document.createElement("div");o.className="title-container",this._titleElement=document.createElement("h2"),o.appendChild(this._titleElement);let r=(n=(i=(t=(e=this.theme.inbox)==null?void 0:e.header)==null?void 0:t.feeds)==null?void 0:i.button)==null?void 0:n.changeFeedIcon;this._switchIconElement=new Q(r?.color??"red",r?.svg??U.chevronDown),this._switchIconElement.style.display=this._feeds.length>1?"flex":"none",o.appendChild(this._switchIconElement),this.appendChild(o),this._unreadBadge=new Le({themeBus:this._themeSubscription.manager,location:"feed"}),this.appendChild(this._unreadBadge),this.refreshTheme()}setUnreadCount(e){var t;(t=this._unreadBadge)==null||t.setCount(e)}setFeeds(e){this._feeds=e,this._switchIconElement&&(this._switchIconElement.style.display=this._feeds.length>1?"flex":"none"),this.refreshTheme()}setSelectedFeed(e){this._selectedFeed=this._feeds.find(t=>t.feedId===e),this.refreshSelectedFeed()}refreshTheme(){this._style&&(this._style.textContent=this.getStyles(this.theme)),this.refreshSelectedFeed(),this.refreshSwitchIcon(),this.refreshUnreadBadge()}refreshSelectedFeed(){var e,t,i,n,o,r;this._selectedFeed&&((e=this._iconElement)==null||e.updateSVG(this._selectedFeed.iconSVG??U.inbox),(r=this._iconElement)==null||r.updateColor(((o=(n=(i=(t=this.theme.inbox)==null?void 0:t.header)==null?void 0:i.feeds)==null?void 0:n.button)==null?void 0:o.selectedFeedIconColor)??"red"),this._titleElement&&(this._titleElement.textContent=this._selectedFeed.title))}refreshSwitchIcon(){var e,t,i,n;if(this._switchIconElement){let o=(n=(i=(t=(e=this.theme.inbox)==null?void 0:e.header)==null?void 0:t.feeds)==null?void 0:i.button)==null?void 0:n.changeFeedIcon;this._switchIconElement.updateSVG(o?.svg??U.chevronDown),this._switchIconElement.updateColor(o?.color??"red")}}refreshUnreadBadge(){this._unreadBadge&&this._unreadBadge.refreshTheme()}};O(je);var We=class s extends z{constructor(e){super(),l(this,"_themeManager"),l(this,"_themeSubscription"),l(this,"_selectedTabId"),l(this,"_tabs",[]),l(this,"_onTabClick"),l(this,"_onTabReselected"),l(this,"_tabBadges",new Map),l(this,"_style"),this._themeManager=e.themeManager,this._onTabClick=e.onTabClick,this._onTabReselected=e.onTabReselected,this._themeSubscription=e.themeManager.subscribe(t=>{this.refreshTheme()})}static get id(){return"courier-inbox-tabs"}get theme(){return this._themeSubscription.manager.getTheme()}onComponentMounted(){this._style=G(s.id,s.getStyles(this.theme)),this.render()}onComponentUnmounted(){var e;this._themeSubscription.unsubscribe(),(e=this._style)==null||e.remove()}render(){this.innerHTML="";let e=document.createElement("div");e.className="tab-container";for(let t of this._tabs){let i=this.createTab(t);e.appendChild(i)}this.appendChild(e),this.refreshTheme()}static getStyles(e){var t,i,n,o,r,a,u,h,c,_,v,p,b,M,$,y,L,f,E,P;let m=(i=(t=e.inbox)==null?void 0:t.header)==null?void 0:i.tabs,R=S=>{if(!S)return"";if(typeof S=="string")return`border-radius: ${S};`;let C=[];return S.topLeft?C.push(S.topLeft):C.push("0"),S.topRight?C.push(S.topRight):C.push("0"),S.bottomRight?C.push(S.bottomRight):C.push("0"),S.bottomLeft?C.push(S.bottomLeft):C.push("0"),`border-radius: ${C.join(" ")};`};return`
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
        transition: ${m?.transition??"all 0.2s ease"};
        user-select: none;
        padding: 0 10px;
        flex-shrink: 0;
        height: 100%;
        ${R(m?.borderRadius)}
      }

      ${s.id} .tab {
        position: relative;
        display: flex;
        align-items: center;
        gap: 8px;
        border-bottom: ${((n=m?.default)==null?void 0:n.indicatorHeight)??"1px"} solid ${((o=m?.default)==null?void 0:o.indicatorColor)??"transparent"};
        height: 40px;
        min-width: 40px;
        justify-content: center;
        position: relative;
      }

      ${s.id} .tab-item:hover {
        background-color: ${((r=m?.default)==null?void 0:r.hoverBackgroundColor)??"transparent"};
      }

      ${s.id} .tab-item:active {
        background-color: ${((a=m?.default)==null?void 0:a.activeBackgroundColor)??"transparent"};
      }

      ${s.id} .tab.selected {
        border-bottom: ${((u=m?.selected)==null?void 0:u.indicatorHeight)??"1px"} solid ${((h=m?.selected)==null?void 0:h.indicatorColor)??"transparent"};
      }

      ${s.id} .tab-item:hover.selected {
        background-color: ${((c=m?.selected)==null?void 0:c.hoverBackgroundColor)??"transparent"};
      }

      ${s.id} .tab-item:active.selected {
        background-color: ${((_=m?.selected)==null?void 0:_.activeBackgroundColor)??"transparent"};
      }

      ${s.id} .tab-label {
        font-size: ${((p=(v=m?.default)==null?void 0:v.font)==null?void 0:p.size)??"14px"};
        font-family: ${((M=(b=m?.default)==null?void 0:b.font)==null?void 0:M.family)??"inherit"};
        font-weight: ${((y=($=m?.default)==null?void 0:$.font)==null?void 0:y.weight)??"inherit"};
        color: ${((f=(L=m?.default)==null?void 0:L.font)==null?void 0:f.color)??"red"};
        user-select: none;
        white-space: nowrap;
      }

      ${s.id} .tab.selected .tab-label {
        color: ${((P=(E=m?.selected)==null?void 0:E.font)==null?void 0:P.color)??"red"};
      }
    `}setTabs(e){this._tabs=e,this._tabBadges.clear(),this.render()}setSelectedTab(e){this._selectedTabId=e,this.reloadTabs(),this.updateBadgeStates()}updateTabUnreadCount(e,t){let i=this._tabBadges.get(e);i&&i.setCount(t)}scrollToStart(e=!0){e?this.scrollTo({left:0,behavior:"smooth"}):this.scrollLeft=0}refreshTheme(){this._style&&(this._style.textContent=s.getStyles(this.theme))}reloadTabs(){let e=this.querySelector(".tab-container");if(e){for(let t of Array.from(e.children))if(t instanceof HTMLElement&&t.classList.contains("tab-item")){let i=t.getAttribute("data-tab-id"),n=t.querySelector(".tab");n instanceof HTMLElement&&(i===this._selectedTabId?n.classList.add("selected"):n.classList.remove("selected"))}}}updateBadgeStates(){for(let[e,t]of this._tabBadges)t.setActive(e===this._selectedTabId)}createTab(e){let t=document.createElement("div");t.className="tab-item",t.setAttribute("data-tab-id",e.datasetId);let i=document.createElement("div");i.className="tab",e.datasetId===this._selectedTabId&&i.classList.add("selected");let n=document.createElement("div");n.className="tab-label",n.innerText=e.title;let o=new Le({themeBus:this._themeManager,location:"tab"});return this._tabBadges.set(e.datasetId,o),i.appendChild(n),i.appendChild(o),t.appendChild(i),t.addEventListener("click",()=>{e.datasetId===this._selectedTabId?this._onTabReselected(e):this._onTabClick(e)}),t}};O(We);var K=class extends z{constructor(e){super(),l(this,"_option"),l(this,"_isSelectedable"),l(this,"_isSelected"),l(this,"_theme"),l(this,"_content"),l(this,"_itemIcon"),l(this,"_title"),l(this,"_selectionIcon"),this._option=e.option,this._isSelected=e.isSelected,this._isSelectedable=e.selectable,this._theme=e.themeManager}static get id(){return"courier-inbox-option-menu-item"}onComponentMounted(){this._content=document.createElement("div"),this._content.className="menu-item",this._itemIcon=new Q(this._option.icon.svg??U.inbox),this._itemIcon.setAttribute("size","16"),this._title=document.createElement("p"),this._title.textContent=this._option.text;let e=document.createElement("div");e.className="spacer",this._selectionIcon=new Q(U.check),this._selectionIcon.classList.add("check-icon"),this._content.appendChild(this._itemIcon),this._content.appendChild(this._title),this._content.appendChild(e),this._isSelectedable&&this._content.appendChild(this._selectionIcon),this.appendChild(this._content),this.updateSelectionState(),this.refreshTheme()}refreshTheme(){var e,t,i,n,o,r,a,u,h,c,_,v,p,b,M,$,y,L;this._title&&(this._title.textContent=this._option.text??"Missing Text");let f=this._theme.getTheme();(a=this._selectionIcon)==null||a.updateColor(((r=(o=(n=(i=(t=(e=f.inbox)==null?void 0:e.header)==null?void 0:t.feeds)==null?void 0:i.menu)==null?void 0:n.list)==null?void 0:o.selectedIcon)==null?void 0:r.color)??"red"),(b=this._selectionIcon)==null||b.updateSVG(((p=(v=(_=(c=(h=(u=f.inbox)==null?void 0:u.header)==null?void 0:h.feeds)==null?void 0:c.menu)==null?void 0:_.list)==null?void 0:v.selectedIcon)==null?void 0:p.svg)??U.check),($=this._itemIcon)==null||$.updateColor(((M=this._option.icon)==null?void 0:M.color)??"red"),(L=this._itemIcon)==null||L.updateSVG(((y=this._option.icon)==null?void 0:y.svg)??U.inbox)}setSelected(e){this._isSelected=e,this.updateSelectionState()}updateSelectionState(){this._selectionIcon&&(this._selectionIcon.style.display=this._isSelected?"block":"none")}};O(K);var Re=class extends z{constructor(e,t,i,n,o){super(),l(this,"_themeSubscription"),l(this,"_selectedIndex",0),l(this,"_options"),l(this,"_selectable"),l(this,"_onMenuOpen"),l(this,"_isOpen",!1),l(this,"_menuType"),l(this,"_style"),l(this,"_shadowRoot"),l(this,"_container"),this._selectable=t,this._options=i,this._onMenuOpen=o,this._menuType=n,this._themeSubscription=e.subscribe(r=>{this.refreshTheme()})}static get id(){return"courier-inbox-option-menu"}onComponentMounted(){this.attachElements(),document.addEventListener("click",this.handleOutsideClick.bind(this)),this.refreshTheme()}onComponentUnmounted(){this._themeSubscription.unsubscribe()}attachElements(){this._shadowRoot=this.attachShadow({mode:"closed"}),this._container=document.createElement("div"),this._container.className="menu-container",this._style=document.createElement("style"),this._style.textContent=this.getStyles(),this._shadowRoot.appendChild(this._style),this._shadowRoot.appendChild(this._container)}getStyles(){var e,t,i,n,o,r,a,u,h,c,_,v,p,b,M,$,y,L,f,E,P,m,R,S,C,k,w;let j=this._themeSubscription.manager.getTheme(),W=this._menuType==="feed"?(n=(i=(t=(e=j.inbox)==null?void 0:e.header)==null?void 0:t.feeds)==null?void 0:i.menu)==null?void 0:n.animation:(a=(r=(o=j.inbox)==null?void 0:o.header)==null?void 0:r.actions)==null?void 0:a.animation,B=this._menuType==="feed"?(c=(h=(u=j.inbox)==null?void 0:u.header)==null?void 0:h.feeds)==null?void 0:c.menu:((p=(v=(_=j.inbox)==null?void 0:_.header)==null?void 0:v.actions)==null?void 0:p.menu)??(($=(M=(b=j.inbox)==null?void 0:b.header)==null?void 0:M.feeds)==null?void 0:$.menu),J=W?.initialTransform??"translate3d(0, 0, 0)",Z=W?.visibleTransform??"translate3d(0, 0, 0)";return`
      :host {
        position: absolute;
        top: 42px;
        z-index: 1000;
        min-width: 200px;
        user-select: none;
        opacity: 0;
        pointer-events: none;
        transition: ${W?.transition??"all 0.2s ease"};
        transform: ${J};
        will-change: transform, opacity;
        display: none;
      }

      :host(.displayed) {
        display: block;
      }

      :host(.visible) {
        opacity: 1;
        pointer-events: auto;
        transform: ${Z};
      }

      .menu-container {
        display: flex;
        flex-direction: column;
        border-radius: ${B?.borderRadius??"6px"};
        border: ${B?.border??"1px solid red"};
        background: ${B?.backgroundColor??"red"};
        box-shadow: ${B?.shadow??"0 4px 12px 0 red"};
        overflow: hidden;
        padding: 4px 0;
      }

      courier-inbox-option-menu-item {
        border-bottom: ${((y=B?.list)==null?void 0:y.divider)??"none"};
      }

      courier-inbox-option-menu-item:last-child {
        border-bottom: none;
      }

      ${K.id} {
        display: flex;
        flex-direction: row;
        padding: 6px 12px;
        cursor: pointer;
      }

      ${K.id}:hover {
        background-color: ${((L=B?.list)==null?void 0:L.hoverBackgroundColor)??"red"};
      }

      ${K.id}:active {
        background-color: ${((f=B?.list)==null?void 0:f.activeBackgroundColor)??"red"};
      }

      ${K.id} .menu-item {
        display: flex;
        align-items: center;
        width: 100%;
        gap: 12px;
      }

      ${K.id} .spacer {
        flex: 1;
      }

      ${K.id} p {
        margin: 0;
        font-family: ${((P=(E=B?.list)==null?void 0:E.font)==null?void 0:P.family)??"inherit"};
        font-weight: ${((R=(m=B?.list)==null?void 0:m.font)==null?void 0:R.weight)??"inherit"};
        font-size: ${((C=(S=B?.list)==null?void 0:S.font)==null?void 0:C.size)??"14px"};
        color: ${((w=(k=B?.list)==null?void 0:k.font)==null?void 0:w.color)??"red"};
        white-space: nowrap;
      }

      ${K.id} .check-icon {
        display: block;
      }
    `}setPosition(e){this.style.left=e.left??"auto",this.style.right=e.right??"auto",this.style.top=e.top??"auto"}refreshTheme(){this._style&&(this._style.textContent=this.getStyles()),this.refreshMenuItems()}setOptions(e){this._options=e,this.refreshMenuItems()}refreshMenuItems(){if(!this._container)return;let e=this._container;e.innerHTML="",this._options.forEach((t,i)=>{let n=new K({option:t,selectable:this._selectable,isSelected:this._selectedIndex===i,themeManager:this._themeSubscription.manager});n.addEventListener("click",()=>{this._selectable&&this.selectionItemAtIndex(i),t.onClick(t),this.closeMenu()}),e.appendChild(n)})}toggleMenu(){var e;this._isOpen=!this._isOpen,this._isOpen?(this.showMenu(),(e=this._onMenuOpen)==null||e.call(this)):this.hideMenu()}showMenu(){this.classList.remove("visible"),this.classList.add("displayed"),requestAnimationFrame(()=>{requestAnimationFrame(()=>{this.classList.add("visible")})})}hideMenu(){if(this.classList.remove("visible"),!window.getComputedStyle(this).transitionDuration.split(",").map(o=>parseFloat(o)||0).some(o=>o>0)){this.classList.remove("displayed");return}let n=o=>{o.target===this&&(this.classList.contains("visible")||(this.classList.remove("displayed"),this.removeEventListener("transitionend",n)))};this.addEventListener("transitionend",n)}closeMenu(){this._isOpen=!1,this.hideMenu()}handleOutsideClick(e){let t=e.target;this.contains(t)||this.closeMenu()}selectionItemAtIndex(e){!this._selectable||!this._container||(this._selectedIndex=e,this._options.forEach((t,i)=>{var n;let o=(n=this._container)==null?void 0:n.children[i];o&&o.setSelected&&o.setSelected(i===e)}))}};O(Re);var Ke=class s extends le{constructor(e){super(),l(this,"_themeSubscription"),l(this,"_feeds",[]),l(this,"_currentFeedId"),l(this,"_actions",ce.defaultActions()),l(this,"_feedButton"),l(this,"_feedMenu"),l(this,"_actionMenuButton"),l(this,"_actionMenu"),l(this,"tabs"),l(this,"_style"),l(this,"_feedButtonClickHandler"),l(this,"_onFeedChange"),l(this,"_onFeedReselected"),l(this,"_onTabChange"),l(this,"_onTabReselected"),e&&(this._themeSubscription=e.themeManager.subscribe(t=>{this.refreshTheme()}),e.actions&&(this._actions=e.actions),this._onFeedChange=e.onFeedChange,this._onFeedReselected=e.onFeedReselected,this._onTabChange=e.onTabChange,this._onTabReselected=e.onTabReselected)}static get id(){return"courier-inbox-header"}get theme(){return this._themeSubscription.manager.getTheme()}get showTabs(){var e;let t=this._feeds.find(i=>i.feedId===this._currentFeedId);return(((e=t?.tabs)==null?void 0:e.length)??0)>1}onComponentMounted(){this._style?this._style.textContent=s.getStyles(this.theme):this._style=G(s.id,s.getStyles(this.theme))}onComponentUmounted(){var e;this._themeSubscription.unsubscribe(),(e=this._style)==null||e.remove()}getActionOptions(){var e,t,i,n,o,r,a,u,h,c,_,v,p,b,M,$,y;let f=(t=(e=this._themeSubscription.manager.getTheme().inbox)==null?void 0:e.header)==null?void 0:t.actions,E=[];for(let P of this._actions)switch(P.id){case"readAll":E.push({id:"make_all_read",text:P.text??((i=f?.markAllRead)==null?void 0:i.text)??"Mark All as Read",icon:{color:((o=(n=f?.markAllRead)==null?void 0:n.icon)==null?void 0:o.color)??"red",svg:P.iconSVG??((a=(r=f?.markAllRead)==null?void 0:r.icon)==null?void 0:a.svg)??U.read},onClick:m=>{F.shared.readAllMessages()}});break;case"archiveAll":E.push({id:"archive_all",text:P.text??((u=f?.archiveAll)==null?void 0:u.text)??"Archive All",icon:{color:((c=(h=f?.archiveAll)==null?void 0:h.icon)==null?void 0:c.color)??"red",svg:P.iconSVG??((v=(_=f?.archiveAll)==null?void 0:_.icon)==null?void 0:v.svg)??U.archive},onClick:m=>{F.shared.archiveAllMessages()}});break;case"archiveRead":E.push({id:"archive_read",text:P.text??((p=f?.archiveRead)==null?void 0:p.text)??"Archive Read",icon:{color:((M=(b=f?.archiveRead)==null?void 0:b.icon)==null?void 0:M.color)??"red",svg:P.iconSVG??((y=($=f?.archiveRead)==null?void 0:$.icon)==null?void 0:y.svg)??U.archiveRead},onClick:m=>{F.shared.archiveReadMessages()}});break}return E}refreshTheme(){var e,t;this._style?this._style.textContent=s.getStyles(this.theme):this._style=G(s.id,s.getStyles(this.theme)),this.refreshActionMenuButton(),(e=this._actionMenu)==null||e.setOptions(this.getActionOptions()),(t=this._feedMenu)==null||t.setOptions(this.getFeedMenuOptions()),this._actionMenuButton&&(this._actionMenuButton.style.display=this._actions.length>0?"":"none"),this._actionMenu&&(this._actionMenu.style.display=this._actions.length>0?"":"none")}getFeedMenuOptions(){return this._feeds.map((e,t)=>{var i,n,o,r;return{id:e.feedId,text:e.title,icon:{color:((r=(o=(n=(i=this.theme.inbox)==null?void 0:i.header)==null?void 0:n.feeds)==null?void 0:o.button)==null?void 0:r.selectedFeedIconColor)??"red",svg:e.iconSVG??U.inbox},onClick:a=>{e.feedId===this._currentFeedId?this._onFeedReselected(e):this._onFeedChange(e)}}})}render(e){let t=e.feeds.find(o=>o.isSelected),i=t?.tabs.find(o=>o.isSelected),n=(t?.tabs.length??0)>1;this._feedButton&&(this._feedButton.setSelectedFeed(t?.feedId??""),this._feedButton.setUnreadCount(n?0:i?.unreadCount??0),this.updateFeedButtonInteraction()),this.tabs&&(this.tabs.style.display=n?"flex":"none",this.tabs.setSelectedTab(i?.datasetId??""),this.tabs.updateTabUnreadCount(i?.datasetId??"",i?.unreadCount??0))}build(e){super.build(e),this.refreshTheme()}defaultElement(){this._feedButton=new je(this._themeSubscription.manager,this._feeds),this._feedMenu=new Re(this._themeSubscription.manager,!0,this.getFeedMenuOptions(),"feed"),this._feedMenu.setPosition({left:"12px",top:"51px"}),this._feedButtonClickHandler=o=>{var r,a;o.stopPropagation(),(r=this._feedMenu)==null||r.toggleMenu(),(a=this._actionMenu)==null||a.closeMenu()},this.updateFeedButtonInteraction(),this._actionMenu=new Re(this._themeSubscription.manager,!1,this.getActionOptions(),"action"),this._actionMenu.setPosition({right:"12px",top:"51px"}),this._actionMenuButton=new de(U.overflow),this.refreshActionMenuButton(),this._actionMenuButton.addEventListener("click",o=>{var r,a;o.stopPropagation(),(r=this._actionMenu)==null||r.toggleMenu(),(a=this._feedMenu)==null||a.closeMenu()});let e=document.createElement("div");e.className="title",e.appendChild(this._feedButton);let t=document.createElement("div");t.className="spacer";let i=document.createElement("div");i.className="header-content",i.appendChild(e),i.appendChild(t),this._actions.length>0&&(i.appendChild(this._actionMenuButton),i.appendChild(this._actionMenu)),i.appendChild(this._feedMenu),this.tabs=new We({themeManager:this._themeSubscription.manager,onTabClick:o=>{this._onTabChange(o)},onTabReselected:o=>{this._onTabReselected(o)}});let n=document.createElement("div");return n.className="header",n.appendChild(i),n.appendChild(this.tabs),n}refreshActionMenuButton(){var e,t,i,n,o,r,a,u,h,c,_;let v=(n=(i=(t=(e=this.theme)==null?void 0:e.inbox)==null?void 0:t.header)==null?void 0:i.actions)==null?void 0:n.button;(r=this._actionMenuButton)==null||r.updateIconSVG(((o=v?.icon)==null?void 0:o.svg)??U.overflow),(u=this._actionMenuButton)==null||u.updateIconColor(((a=v?.icon)==null?void 0:a.color)??"red"),(h=this._actionMenuButton)==null||h.updateBackgroundColor(v?.backgroundColor??"transparent"),(c=this._actionMenuButton)==null||c.updateHoverBackgroundColor(v?.hoverBackgroundColor??d.black[50010]),(_=this._actionMenuButton)==null||_.updateActiveBackgroundColor(v?.activeBackgroundColor??d.black[50020])}updateFeedButtonInteraction(){if(!this._feedButton||!this._feedButtonClickHandler)return;this._feedButton.removeEventListener("click",this._feedButtonClickHandler),this._feeds.length>1?(this._feedButton.style.cursor="pointer",this._feedButton.addEventListener("click",this._feedButtonClickHandler)):this._feedButton.style.cursor="default"}setFeeds(e){var t,i;if(e.length===0)throw new Error("[CourierInboxHeader] Cannot set feeds to an empty array.");if(!e[0].tabs.length)throw new Error("[CourierInboxHeader] First feed does not have a tab.");this._feeds=e,(t=this._feedButton)==null||t.setFeeds(e),this.selectFeed(e[0].feedId,e[0].tabs[0].datasetId),(i=this._feedMenu)==null||i.setOptions(this.getFeedMenuOptions()),this.updateFeedButtonInteraction()}setActions(e){var t;this._actions=e,(t=this._actionMenu)==null||t.setOptions(this.getActionOptions()),this._actionMenuButton&&(this._actionMenuButton.style.display=this._actions.length>0?"":"none"),this._actionMenu&&(this._actionMenu.style.display=this._actions.length>0?"":"none")}selectFeed(e,t){var i,n,o;this._currentFeedId=e,(i=this._feedButton)==null||i.setSelectedFeed(e);let r=this._feeds.findIndex(u=>u.feedId===e);(n=this._feedMenu)==null||n.selectionItemAtIndex(r);let a=((o=this._feeds.find(u=>u.feedId===e))==null?void 0:o.tabs)??[];if(a.length>0&&this.tabs){this.tabs.style.display=a.length>1?"flex":"none",this.tabs.setTabs(a),this.tabs.setSelectedTab(t);for(let u of a){let h=F.shared.getDatasetById(u.datasetId);h&&this.tabs.updateTabUnreadCount(u.datasetId,h.unreadCount)}}}static getStyles(e){var t,i,n,o,r,a;return`
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
        box-shadow: ${((o=(n=e.inbox)==null?void 0:n.header)==null?void 0:o.shadow)??"0px 1px 0px 0px red"};
        border-bottom: ${((a=(r=e.inbox)==null?void 0:r.header)==null?void 0:a.border)??"1px solid red"};
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
    `}};O(Ke);var Je=class{constructor(e){l(this,"events"),this.events=e}remove(){F.shared.removeDataStoreListener(this)}},Qe={popup:{button:{icon:{color:d.black[500],svg:U.inbox},backgroundColor:"transparent",hoverBackgroundColor:d.black[50010],activeBackgroundColor:d.black[50020],unreadDotIndicator:{backgroundColor:D,borderRadius:"50%",height:"8px",width:"8px"}},window:{backgroundColor:d.white[500],borderRadius:"8px",border:`1px solid ${d.gray[500]}`,shadow:`0px 8px 16px -4px ${d.gray[500]}`,animation:{transition:"none",initialTransform:"translate3d(0, 0, 0)",visibleTransform:"translate3d(0, 0, 0)"}}},inbox:{header:{backgroundColor:d.white[500],shadow:"none",border:`1px solid ${d.gray[500]}`,feeds:{button:{selectedFeedIconColor:d.black[500],hoverBackgroundColor:d.gray[200],activeBackgroundColor:d.gray[500],transition:"all 0.2s ease",font:{color:d.black[500],family:void 0,size:"16px"},changeFeedIcon:{color:d.black[500],svg:U.chevronDown},unreadCountIndicator:{font:{color:d.white[500],family:void 0,size:"12px"},backgroundColor:D,borderRadius:"4px",padding:"2px 6px"}},menu:{backgroundColor:d.white[500],border:`1px solid ${d.gray[500]}`,borderRadius:"6px",shadow:`0px 4px 8px -2px ${d.gray[500]}`,animation:{transition:"none",initialTransform:"translate3d(0, 0, 0)",visibleTransform:"translate3d(0, 0, 0)"},list:{hoverBackgroundColor:d.gray[200],activeBackgroundColor:d.gray[500],divider:"none",font:{color:d.black[500],family:void 0,size:"14px"},selectedIcon:{color:d.black[500],svg:U.check}}},tabs:{borderRadius:{topLeft:"4px",topRight:"4px"},transition:"all 0.2s ease",default:{indicatorHeight:"1px",indicatorColor:"transparent",backgroundColor:"transparent",hoverBackgroundColor:d.gray[200],activeBackgroundColor:d.gray[500],font:{color:d.gray[600],family:void 0,size:"14px"},unreadIndicator:{font:{color:d.gray[600],family:void 0,size:"12px"},backgroundColor:d.black[50010],borderRadius:"4px",padding:"2px 6px"}},selected:{indicatorHeight:"1px",indicatorColor:D,backgroundColor:"transparent",hoverBackgroundColor:d.gray[200],activeBackgroundColor:d.gray[500],font:{color:D,family:void 0,size:"14px"},unreadIndicator:{font:{color:d.white[500],family:void 0,size:"12px"},backgroundColor:D,borderRadius:"4px",padding:"2px 6px"}}}},tabs:{borderRadius:{topLeft:"4px",topRight:"4px"},transition:"all 0.2s ease",default:{indicatorHeight:"1px",indicatorColor:"transparent",backgroundColor:"transparent",hoverBackgroundColor:d.gray[200],activeBackgroundColor:d.gray[500],font:{color:d.gray[600],family:void 0,size:"14px"},unreadIndicator:{font:{color:d.gray[600],family:void 0,size:"12px"},backgroundColor:d.black[50010],borderRadius:"4px",padding:"2px 6px"}},selected:{indicatorHeight:"1px",indicatorColor:D,backgroundColor:"transparent",hoverBackgroundColor:d.gray[200],activeBackgroundColor:d.gray[500],font:{color:D,family:void 0,size:"14px"},unreadIndicator:{font:{color:d.white[500],family:void 0,size:"12px"},backgroundColor:D,borderRadius:"4px",padding:"2px 6px"}}},actions:{button:{icon:{color:d.black[500],svg:U.overflow},backgroundColor:"transparent",hoverBackgroundColor:d.gray[200],activeBackgroundColor:d.gray[500]},markAllRead:{icon:{color:d.black[500]},text:"Read All"},archiveAll:{icon:{color:d.black[500]},text:"Archive All"},archiveRead:{icon:{color:d.black[500]},text:"Archive Read"},animation:{transition:"none",initialTransform:"translate3d(0, 0, 0)",visibleTransform:"translate3d(0, 0, 0)"}}},list:{backgroundColor:d.white[500],scrollbar:{trackBackgroundColor:"transparent",thumbColor:d.black[50020],thumbHoverColor:d.black[50020],width:"8px",height:"8px",borderRadius:"4px"},item:{backgroundColor:"transparent",unreadIndicatorColor:D,hoverBackgroundColor:d.gray[200],activeBackgroundColor:d.gray[500],transition:"all 0.2s ease",actions:{backgroundColor:"transparent",hoverBackgroundColor:d.gray[200],activeBackgroundColor:d.gray[500],border:`1px solid ${d.gray[500]}`,borderRadius:"4px",shadow:"0px 1px 2px 0px rgba(0, 0, 0, 0.06)",font:{color:d.black[500],family:void 0,size:"14px"}},title:{color:d.black[500],family:void 0,size:"14px"},subtitle:{color:d.gray[600],family:void 0,size:"14px"},subtitleLink:{color:D,textDecoration:"underline",hoverColor:d.blue[400]},time:{color:d.gray[600],family:void 0,size:"14px"},divider:`1px solid ${d.gray[200]}`,menu:{enabled:!0,backgroundColor:d.white[500],border:`1px solid ${d.gray[500]}`,borderRadius:"4px",shadow:`0px 2px 4px -2px ${d.gray[500]}`,animation:{transition:"none",initialTransform:"translate3d(0, 0, 0)",visibleTransform:"translate3d(0, 0, 0)"},longPress:{displayDuration:4e3,vibrationDuration:50},item:{hoverBackgroundColor:d.gray[200],activeBackgroundColor:d.gray[500],borderRadius:"0px",read:{color:d.black[500]},unread:{color:d.black[500]},archive:{color:d.black[500]},unarchive:{color:d.black[500]}}}}},loading:{animation:{barColor:d.gray[500],barHeight:"14px",barBorderRadius:"14px",duration:"2s"},divider:`1px solid ${d.gray[200]}`},empty:{title:{font:{size:"16px",weight:"500",color:d.black[500]}},button:{text:"Refresh"}},error:{title:{font:{size:"16px",weight:"500",color:d.black[500]}},button:{text:"Retry"}}}},Qd={popup:{button:{icon:{color:d.white[500],svg:U.inbox},backgroundColor:"transparent",hoverBackgroundColor:d.white[50010],activeBackgroundColor:d.white[50020],unreadDotIndicator:{backgroundColor:D,borderRadius:"50%",height:"8px",width:"8px"}},window:{backgroundColor:d.black[500],borderRadius:"8px",border:`1px solid ${d.gray[400]}`,shadow:`0px 4px 8px -2px ${d.white[50020]}`,animation:{transition:"none",initialTransform:"translate3d(0, 0, 0)",visibleTransform:"translate3d(0, 0, 0)"}}},inbox:{header:{backgroundColor:d.black[500],shadow:"none",border:`1px solid ${d.gray[400]}`,feeds:{button:{selectedFeedIconColor:d.white[500],hoverBackgroundColor:d.white[50010],activeBackgroundColor:d.white[50020],transition:"all 0.2s ease",font:{color:d.white[500],family:void 0,size:"16px"},changeFeedIcon:{color:d.white[500],svg:U.chevronDown},unreadCountIndicator:{font:{color:d.white[500],family:void 0,size:"12px"},backgroundColor:D,borderRadius:"4px",padding:"3px 8px"}},menu:{backgroundColor:d.black[500],border:`1px solid ${d.gray[400]}`,borderRadius:"6px",shadow:`0px 4px 8px -2px ${d.white[50020]}`,animation:{transition:"none",initialTransform:"translate3d(0, 0, 0)",visibleTransform:"translate3d(0, 0, 0)"},list:{hoverBackgroundColor:d.white[50010],activeBackgroundColor:d.white[50020],divider:"none",font:{color:d.white[500],family:void 0,size:"14px"},selectedIcon:{color:d.white[500],svg:U.check}}},tabs:{borderRadius:{topLeft:"4px",topRight:"4px"},transition:"all 0.2s ease",default:{indicatorHeight:"1px",indicatorColor:"transparent",backgroundColor:"transparent",hoverBackgroundColor:d.white[50010],activeBackgroundColor:d.white[50020],font:{color:d.white[500],family:void 0,size:"14px"},unreadIndicator:{font:{color:d.white[500],family:void 0,size:"12px"},backgroundColor:d.white[50010],borderRadius:"4px",padding:"3px 8px"}},selected:{indicatorHeight:"1px",indicatorColor:D,backgroundColor:"transparent",hoverBackgroundColor:d.white[50010],activeBackgroundColor:d.white[50020],font:{color:D,family:void 0,size:"14px"},unreadIndicator:{font:{color:d.white[500],family:void 0,size:"12px"},backgroundColor:D,borderRadius:"4px",padding:"3px 8px"}}}},tabs:{borderRadius:{topLeft:"4px",topRight:"4px"},transition:"all 0.2s ease",default:{indicatorHeight:"1px",indicatorColor:"transparent",backgroundColor:"transparent",hoverBackgroundColor:d.white[50010],activeBackgroundColor:d.white[50020],font:{color:d.white[500],family:void 0,size:"14px"},unreadIndicator:{font:{color:d.white[500],family:void 0,size:"12px"},backgroundColor:d.white[50010],borderRadius:"4px",padding:"3px 8px"}},selected:{indicatorHeight:"1px",indicatorColor:D,backgroundColor:"transparent",hoverBackgroundColor:d.white[50010],activeBackgroundColor:d.white[50020],font:{color:D,family:void 0,size:"14px"},unreadIndicator:{font:{color:d.white[500],family:void 0,size:"12px"},backgroundColor:D,borderRadius:"4px",padding:"3px 8px"}}},actions:{button:{icon:{color:d.white[500],svg:U.overflow},backgroundColor:"transparent",hoverBackgroundColor:d.white[50010],activeBackgroundColor:d.white[50020]},markAllRead:{icon:{color:d.white[500]},text:"Read All"},archiveAll:{icon:{color:d.white[500]},text:"Archive All"},archiveRead:{icon:{color:d.white[500]},text:"Archive Read"},animation:{transition:"none",initialTransform:"translate3d(0, 0, 0)",visibleTransform:"translate3d(0, 0, 0)"}}},list:{backgroundColor:d.black[500],scrollbar:{trackBackgroundColor:"transparent",thumbColor:d.white[50020],thumbHoverColor:d.white[50020],width:"8px",height:"8px",borderRadius:"4px"},item:{backgroundColor:"transparent",unreadIndicatorColor:D,hoverBackgroundColor:d.white[50010],activeBackgroundColor:d.white[50020],transition:"all 0.2s ease",actions:{backgroundColor:"transparent",hoverBackgroundColor:d.white[50010],activeBackgroundColor:d.white[50020],border:`1px solid ${d.gray[400]}`,borderRadius:"4px",shadow:`0px 1px 2px 0px ${d.white[50010]}`,font:{color:d.white[500],family:void 0,size:"14px"}},title:{color:d.white[500],family:void 0,size:"14px"},subtitle:{color:d.gray[500],family:void 0,size:"14px"},subtitleLink:{color:D,textDecoration:"underline",hoverColor:d.blue[400]},time:{color:d.gray[500],family:void 0,size:"12px"},divider:`1px solid ${d.gray[400]}`,menu:{enabled:!0,backgroundColor:d.black[500],border:`1px solid ${d.gray[400]}`,borderRadius:"4px",shadow:`0px 2px 4px -2px ${d.white[50020]}`,animation:{transition:"none",initialTransform:"translate3d(0, 0, 0)",visibleTransform:"translate3d(0, 0, 0)"},longPress:{displayDuration:4e3,vibrationDuration:50},item:{hoverBackgroundColor:d.white[50010],activeBackgroundColor:d.white[50020],borderRadius:"0px",read:{color:d.white[500]},unread:{color:d.white[500]},archive:{color:d.white[500]},unarchive:{color:d.white[500]}}}}},loading:{animation:{barColor:d.gray[400],barHeight:"14px",barBorderRadius:"14px",duration:"2s"},divider:`1px solid ${d.gray[400]}`},empty:{title:{font:{size:"16px",weight:"500",color:d.white[500]}},button:{text:"Refresh"}},error:{title:{font:{size:"16px",weight:"500",color:d.white[500]}},button:{text:"Retry"}}}},Pu=(s,e)=>{var t,i,n,o,r,a,u,h,c,_,v,p,b,M,$,y,L,f,E,P,m,R,S,C,k,w,j,W,B,J,Z,te,ie,re,ae,fe,Ce,xe,ye,ke,we,Ie,Te,x,Ct,xt,yt,kt,wt,It,Tt,Mt,St,$t,Et,At,Lt,Rt,Ft,Pt,Bt,Ut,Ot,Nt,Dt,Ht,zt,qt,Vt,Gt,jt,Wt,Kt,Jt,Zt,Yt,Qt,Xt,ei,ti,ii,ni,oi,si,ri,ai,li,di,ui,hi,ci,_i,vi,gi,pi,bi,mi,fi,Ci,xi,yi,ki,wi,Ii,Ti,Mi,Si,$i,Ei,Ai,Li,Ri,Fi,Pi,Bi,Ui,Oi,Ni,Di,Hi,zi,qi,Vi,Gi,ji,Wi,Ki,Ji,Zi,Yi,Qi,Xi,en,tn,nn,on,sn,rn,an,ln,dn,un,hn,cn,_n,vn,gn,pn,bn,mn,fn,Cn,xn,yn,kn,wn,In,Tn,Mn,Sn,$n,En,An,Ln,Rn,Fn,Pn,Bn,Un,On,Nn,Dn,Hn,zn,qn,Vn,Gn,jn,Wn,Kn,Jn,Zn,Yn,Qn,Xn,eo,to,io,no,oo,so,ro,ao,lo,uo,ho,co,_o,vo,go,po,bo,mo,fo,Co,xo,yo,ko,wo,Io,To,Mo,So,$o,Eo,Ao,Lo,Ro,Fo,Po,Bo,Uo,Oo,No,Do,Ho,zo,qo,Vo,Go,jo,Wo,Ko,Jo,Zo,Yo,Qo,Xo,es,ts,is,ns,os,ss,rs,as,ls,ds,us,hs,cs,_s,vs,gs,ps,bs,ms,fs,Cs,xs,ys,ks,ws,Is,Ts,Ms,Ss,$s,Es,As,Ls,Rs,Fs,Ps,Bs,Us,Os,Ns,Ds,Hs,zs,qs,Vs,Gs,js,Ws,Ks,Js,Zs,Ys,Qs,Xs,er,tr,ir,nr,or,sr,rr,ar,lr,dr,ur,hr,cr,_r,vr,gr,pr,br,mr,fr,Cr,xr,yr,kr,wr,Ir,Tr,Mr,Sr,$r,Er,Ar,Lr,Rr,Fr,Pr,Br,Ur,Or,Nr,Dr,Hr,zr,qr,Vr,Gr,jr,Wr,Kr,Jr,Zr,Yr,Qr,Xr,ea,ta,ia,na,oa,sa,ra,aa,la,da,ua,ha,ca,_a,va,ga,pa,ba,ma,fa,Ca,xa,ya,ka,wa,Ia,Ta,Ma,Sa,$a,Ea,Aa,La,Ra,Fa,Pa,Ba,Ua,Oa,Na,Da,Ha,za,qa,Va,Ga,ja,Wa,Ka,Ja,Za,Ya,Qa,Xa,el,tl,il,nl,ol,sl,rl,al,ll,dl,ul,hl,cl,_l,vl,gl,pl,bl,ml,fl,Cl,xl,yl,kl,wl,Il,Tl,Ml,Sl,$l,El,Al,Ll,Rl,Fl,Pl,Bl,Ul,Ol,Nl,Dl,Hl,zl,ql,Vl,Gl,jl,Wl,Kl,Jl,Zl,Yl,Ql,Xl,ed,td,id,nd,od,sd,rd,ad,ld,dd,ud,hd,cd,_d,vd,gd,pd,bd,md,fd,Cd,xd,yd,kd,wd,Id,Td,Md,Sd,$d;let g=s==="light"?Qe:Qd;return{popup:{button:{...(t=g.popup)==null?void 0:t.button,...(i=e.popup)==null?void 0:i.button,icon:{...(o=(n=g.popup)==null?void 0:n.button)==null?void 0:o.icon,...(a=(r=e.popup)==null?void 0:r.button)==null?void 0:a.icon},unreadDotIndicator:{...(h=(u=g.popup)==null?void 0:u.button)==null?void 0:h.unreadDotIndicator,...(_=(c=e.popup)==null?void 0:c.button)==null?void 0:_.unreadDotIndicator}},window:{...(v=g.popup)==null?void 0:v.window,...(p=e.popup)==null?void 0:p.window,animation:{...(M=(b=g.popup)==null?void 0:b.window)==null?void 0:M.animation,...(y=($=e.popup)==null?void 0:$.window)==null?void 0:y.animation}}},inbox:{header:{...(L=g.inbox)==null?void 0:L.header,...(f=e.inbox)==null?void 0:f.header,feeds:{...(P=(E=g.inbox)==null?void 0:E.header)==null?void 0:P.feeds,...(R=(m=e.inbox)==null?void 0:m.header)==null?void 0:R.feeds,button:{...(k=(C=(S=g.inbox)==null?void 0:S.header)==null?void 0:C.feeds)==null?void 0:k.button,...(W=(j=(w=e.inbox)==null?void 0:w.header)==null?void 0:j.feeds)==null?void 0:W.button,font:{...(te=(Z=(J=(B=g.inbox)==null?void 0:B.header)==null?void 0:J.feeds)==null?void 0:Z.button)==null?void 0:te.font,...(fe=(ae=(re=(ie=e.inbox)==null?void 0:ie.header)==null?void 0:re.feeds)==null?void 0:ae.button)==null?void 0:fe.font},changeFeedIcon:{...(ke=(ye=(xe=(Ce=g.inbox)==null?void 0:Ce.header)==null?void 0:xe.feeds)==null?void 0:ye.button)==null?void 0:ke.changeFeedIcon,...(x=(Te=(Ie=(we=e.inbox)==null?void 0:we.header)==null?void 0:Ie.feeds)==null?void 0:Te.button)==null?void 0:x.changeFeedIcon},unreadCountIndicator:{...(kt=(yt=(xt=(Ct=g.inbox)==null?void 0:Ct.header)==null?void 0:xt.feeds)==null?void 0:yt.button)==null?void 0:kt.unreadCountIndicator,...(Mt=(Tt=(It=(wt=e.inbox)==null?void 0:wt.header)==null?void 0:It.feeds)==null?void 0:Tt.button)==null?void 0:Mt.unreadCountIndicator,font:{...(Lt=(At=(Et=($t=(St=g.inbox)==null?void 0:St.header)==null?void 0:$t.feeds)==null?void 0:Et.button)==null?void 0:At.unreadCountIndicator)==null?void 0:Lt.font,...(Ut=(Bt=(Pt=(Ft=(Rt=e.inbox)==null?void 0:Rt.header)==null?void 0:Ft.feeds)==null?void 0:Pt.button)==null?void 0:Bt.unreadCountIndicator)==null?void 0:Ut.font}}},menu:{...(Dt=(Nt=(Ot=g.inbox)==null?void 0:Ot.header)==null?void 0:Nt.feeds)==null?void 0:Dt.menu,...(qt=(zt=(Ht=e.inbox)==null?void 0:Ht.header)==null?void 0:zt.feeds)==null?void 0:qt.menu,animation:{...(Wt=(jt=(Gt=(Vt=g.inbox)==null?void 0:Vt.header)==null?void 0:Gt.feeds)==null?void 0:jt.menu)==null?void 0:Wt.animation,...(Yt=(Zt=(Jt=(Kt=e.inbox)==null?void 0:Kt.header)==null?void 0:Jt.feeds)==null?void 0:Zt.menu)==null?void 0:Yt.animation},list:{...(ti=(ei=(Xt=(Qt=g.inbox)==null?void 0:Qt.header)==null?void 0:Xt.feeds)==null?void 0:ei.menu)==null?void 0:ti.list,...(si=(oi=(ni=(ii=e.inbox)==null?void 0:ii.header)==null?void 0:ni.feeds)==null?void 0:oi.menu)==null?void 0:si.list,font:{...(ui=(di=(li=(ai=(ri=g.inbox)==null?void 0:ri.header)==null?void 0:ai.feeds)==null?void 0:li.menu)==null?void 0:di.list)==null?void 0:ui.font,...(gi=(vi=(_i=(ci=(hi=e.inbox)==null?void 0:hi.header)==null?void 0:ci.feeds)==null?void 0:_i.menu)==null?void 0:vi.list)==null?void 0:gi.font},selectedIcon:{...(Ci=(fi=(mi=(bi=(pi=g.inbox)==null?void 0:pi.header)==null?void 0:bi.feeds)==null?void 0:mi.menu)==null?void 0:fi.list)==null?void 0:Ci.selectedIcon,...(Ii=(wi=(ki=(yi=(xi=e.inbox)==null?void 0:xi.header)==null?void 0:yi.feeds)==null?void 0:ki.menu)==null?void 0:wi.list)==null?void 0:Ii.selectedIcon}}},tabs:{...(Si=(Mi=(Ti=g.inbox)==null?void 0:Ti.header)==null?void 0:Mi.feeds)==null?void 0:Si.tabs,...(Ai=(Ei=($i=e.inbox)==null?void 0:$i.header)==null?void 0:Ei.feeds)==null?void 0:Ai.tabs,default:{...(Pi=(Fi=(Ri=(Li=g.inbox)==null?void 0:Li.header)==null?void 0:Ri.feeds)==null?void 0:Fi.tabs)==null?void 0:Pi.default,...(Ni=(Oi=(Ui=(Bi=e.inbox)==null?void 0:Bi.header)==null?void 0:Ui.feeds)==null?void 0:Oi.tabs)==null?void 0:Ni.default,font:{...(Vi=(qi=(zi=(Hi=(Di=g.inbox)==null?void 0:Di.header)==null?void 0:Hi.feeds)==null?void 0:zi.tabs)==null?void 0:qi.default)==null?void 0:Vi.font,...(Ji=(Ki=(Wi=(ji=(Gi=e.inbox)==null?void 0:Gi.header)==null?void 0:ji.feeds)==null?void 0:Wi.tabs)==null?void 0:Ki.default)==null?void 0:Ji.font},unreadIndicator:{...(en=(Xi=(Qi=(Yi=(Zi=g.inbox)==null?void 0:Zi.header)==null?void 0:Yi.feeds)==null?void 0:Qi.tabs)==null?void 0:Xi.default)==null?void 0:en.unreadIndicator,...(rn=(sn=(on=(nn=(tn=e.inbox)==null?void 0:tn.header)==null?void 0:nn.feeds)==null?void 0:on.tabs)==null?void 0:sn.default)==null?void 0:rn.unreadIndicator,font:{...(cn=(hn=(un=(dn=(ln=(an=g.inbox)==null?void 0:an.header)==null?void 0:ln.feeds)==null?void 0:dn.tabs)==null?void 0:un.default)==null?void 0:hn.unreadIndicator)==null?void 0:cn.font,...(mn=(bn=(pn=(gn=(vn=(_n=e.inbox)==null?void 0:_n.header)==null?void 0:vn.feeds)==null?void 0:gn.tabs)==null?void 0:pn.default)==null?void 0:bn.unreadIndicator)==null?void 0:mn.font}}},selected:{...(yn=(xn=(Cn=(fn=g.inbox)==null?void 0:fn.header)==null?void 0:Cn.feeds)==null?void 0:xn.tabs)==null?void 0:yn.selected,...(Tn=(In=(wn=(kn=e.inbox)==null?void 0:kn.header)==null?void 0:wn.feeds)==null?void 0:In.tabs)==null?void 0:Tn.selected,font:{...(An=(En=($n=(Sn=(Mn=g.inbox)==null?void 0:Mn.header)==null?void 0:Sn.feeds)==null?void 0:$n.tabs)==null?void 0:En.selected)==null?void 0:An.font,...(Bn=(Pn=(Fn=(Rn=(Ln=e.inbox)==null?void 0:Ln.header)==null?void 0:Rn.feeds)==null?void 0:Fn.tabs)==null?void 0:Pn.selected)==null?void 0:Bn.font},unreadIndicator:{...(Hn=(Dn=(Nn=(On=(Un=g.inbox)==null?void 0:Un.header)==null?void 0:On.feeds)==null?void 0:Nn.tabs)==null?void 0:Dn.selected)==null?void 0:Hn.unreadIndicator,...(jn=(Gn=(Vn=(qn=(zn=e.inbox)==null?void 0:zn.header)==null?void 0:qn.feeds)==null?void 0:Vn.tabs)==null?void 0:Gn.selected)==null?void 0:jn.unreadIndicator,font:{...(Qn=(Yn=(Zn=(Jn=(Kn=(Wn=g.inbox)==null?void 0:Wn.header)==null?void 0:Kn.feeds)==null?void 0:Jn.tabs)==null?void 0:Zn.selected)==null?void 0:Yn.unreadIndicator)==null?void 0:Qn.font,...(oo=(no=(io=(to=(eo=(Xn=e.inbox)==null?void 0:Xn.header)==null?void 0:eo.feeds)==null?void 0:to.tabs)==null?void 0:io.selected)==null?void 0:no.unreadIndicator)==null?void 0:oo.font}}}}},tabs:{...(ro=(so=g.inbox)==null?void 0:so.header)==null?void 0:ro.tabs,...(lo=(ao=e.inbox)==null?void 0:ao.header)==null?void 0:lo.tabs,default:{...(co=(ho=(uo=g.inbox)==null?void 0:uo.header)==null?void 0:ho.tabs)==null?void 0:co.default,...(go=(vo=(_o=e.inbox)==null?void 0:_o.header)==null?void 0:vo.tabs)==null?void 0:go.default,font:{...(fo=(mo=(bo=(po=g.inbox)==null?void 0:po.header)==null?void 0:bo.tabs)==null?void 0:mo.default)==null?void 0:fo.font,...(ko=(yo=(xo=(Co=e.inbox)==null?void 0:Co.header)==null?void 0:xo.tabs)==null?void 0:yo.default)==null?void 0:ko.font},unreadIndicator:{...(Mo=(To=(Io=(wo=g.inbox)==null?void 0:wo.header)==null?void 0:Io.tabs)==null?void 0:To.default)==null?void 0:Mo.unreadIndicator,...(Ao=(Eo=($o=(So=e.inbox)==null?void 0:So.header)==null?void 0:$o.tabs)==null?void 0:Eo.default)==null?void 0:Ao.unreadIndicator,font:{...(Bo=(Po=(Fo=(Ro=(Lo=g.inbox)==null?void 0:Lo.header)==null?void 0:Ro.tabs)==null?void 0:Fo.default)==null?void 0:Po.unreadIndicator)==null?void 0:Bo.font,...(Ho=(Do=(No=(Oo=(Uo=e.inbox)==null?void 0:Uo.header)==null?void 0:Oo.tabs)==null?void 0:No.default)==null?void 0:Do.unreadIndicator)==null?void 0:Ho.font}}},selected:{...(Vo=(qo=(zo=g.inbox)==null?void 0:zo.header)==null?void 0:qo.tabs)==null?void 0:Vo.selected,...(Wo=(jo=(Go=e.inbox)==null?void 0:Go.header)==null?void 0:jo.tabs)==null?void 0:Wo.selected,font:{...(Yo=(Zo=(Jo=(Ko=g.inbox)==null?void 0:Ko.header)==null?void 0:Jo.tabs)==null?void 0:Zo.selected)==null?void 0:Yo.font,...(ts=(es=(Xo=(Qo=e.inbox)==null?void 0:Qo.header)==null?void 0:Xo.tabs)==null?void 0:es.selected)==null?void 0:ts.font},unreadIndicator:{...(ss=(os=(ns=(is=g.inbox)==null?void 0:is.header)==null?void 0:ns.tabs)==null?void 0:os.selected)==null?void 0:ss.unreadIndicator,...(ds=(ls=(as=(rs=e.inbox)==null?void 0:rs.header)==null?void 0:as.tabs)==null?void 0:ls.selected)==null?void 0:ds.unreadIndicator,font:{...(vs=(_s=(cs=(hs=(us=g.inbox)==null?void 0:us.header)==null?void 0:hs.tabs)==null?void 0:cs.selected)==null?void 0:_s.unreadIndicator)==null?void 0:vs.font,...(fs=(ms=(bs=(ps=(gs=e.inbox)==null?void 0:gs.header)==null?void 0:ps.tabs)==null?void 0:bs.selected)==null?void 0:ms.unreadIndicator)==null?void 0:fs.font}}}},actions:{...(xs=(Cs=g.inbox)==null?void 0:Cs.header)==null?void 0:xs.actions,...(ks=(ys=e.inbox)==null?void 0:ys.header)==null?void 0:ks.actions,button:{...(Ts=(Is=(ws=g.inbox)==null?void 0:ws.header)==null?void 0:Is.actions)==null?void 0:Ts.button,...($s=(Ss=(Ms=e.inbox)==null?void 0:Ms.header)==null?void 0:Ss.actions)==null?void 0:$s.button,icon:{...(Rs=(Ls=(As=(Es=g.inbox)==null?void 0:Es.header)==null?void 0:As.actions)==null?void 0:Ls.button)==null?void 0:Rs.icon,...(Us=(Bs=(Ps=(Fs=e.inbox)==null?void 0:Fs.header)==null?void 0:Ps.actions)==null?void 0:Bs.button)==null?void 0:Us.icon}},markAllRead:{...(Ds=(Ns=(Os=g.inbox)==null?void 0:Os.header)==null?void 0:Ns.actions)==null?void 0:Ds.markAllRead,...(qs=(zs=(Hs=e.inbox)==null?void 0:Hs.header)==null?void 0:zs.actions)==null?void 0:qs.markAllRead,icon:{...(Ws=(js=(Gs=(Vs=g.inbox)==null?void 0:Vs.header)==null?void 0:Gs.actions)==null?void 0:js.markAllRead)==null?void 0:Ws.icon,...(Ys=(Zs=(Js=(Ks=e.inbox)==null?void 0:Ks.header)==null?void 0:Js.actions)==null?void 0:Zs.markAllRead)==null?void 0:Ys.icon}},archiveAll:{...(er=(Xs=(Qs=g.inbox)==null?void 0:Qs.header)==null?void 0:Xs.actions)==null?void 0:er.archiveAll,...(nr=(ir=(tr=e.inbox)==null?void 0:tr.header)==null?void 0:ir.actions)==null?void 0:nr.archiveAll,icon:{...(ar=(rr=(sr=(or=g.inbox)==null?void 0:or.header)==null?void 0:sr.actions)==null?void 0:rr.archiveAll)==null?void 0:ar.icon,...(hr=(ur=(dr=(lr=e.inbox)==null?void 0:lr.header)==null?void 0:dr.actions)==null?void 0:ur.archiveAll)==null?void 0:hr.icon}},archiveRead:{...(vr=(_r=(cr=g.inbox)==null?void 0:cr.header)==null?void 0:_r.actions)==null?void 0:vr.archiveRead,...(br=(pr=(gr=e.inbox)==null?void 0:gr.header)==null?void 0:pr.actions)==null?void 0:br.archiveRead,icon:{...(xr=(Cr=(fr=(mr=g.inbox)==null?void 0:mr.header)==null?void 0:fr.actions)==null?void 0:Cr.archiveRead)==null?void 0:xr.icon,...(Ir=(wr=(kr=(yr=e.inbox)==null?void 0:yr.header)==null?void 0:kr.actions)==null?void 0:wr.archiveRead)==null?void 0:Ir.icon}},animation:{...(Sr=(Mr=(Tr=g.inbox)==null?void 0:Tr.header)==null?void 0:Mr.actions)==null?void 0:Sr.animation,...(Ar=(Er=($r=e.inbox)==null?void 0:$r.header)==null?void 0:Er.actions)==null?void 0:Ar.animation}}},list:{...(Lr=g.inbox)==null?void 0:Lr.list,...(Rr=e.inbox)==null?void 0:Rr.list,scrollbar:{...(Pr=(Fr=g.inbox)==null?void 0:Fr.list)==null?void 0:Pr.scrollbar,...(Ur=(Br=e.inbox)==null?void 0:Br.list)==null?void 0:Ur.scrollbar},item:{...(Nr=(Or=g.inbox)==null?void 0:Or.list)==null?void 0:Nr.item,...(Hr=(Dr=e.inbox)==null?void 0:Dr.list)==null?void 0:Hr.item,actions:{...(Vr=(qr=(zr=g.inbox)==null?void 0:zr.list)==null?void 0:qr.item)==null?void 0:Vr.actions,...(Wr=(jr=(Gr=e.inbox)==null?void 0:Gr.list)==null?void 0:jr.item)==null?void 0:Wr.actions,font:{...(Yr=(Zr=(Jr=(Kr=g.inbox)==null?void 0:Kr.list)==null?void 0:Jr.item)==null?void 0:Zr.actions)==null?void 0:Yr.font,...(ta=(ea=(Xr=(Qr=e.inbox)==null?void 0:Qr.list)==null?void 0:Xr.item)==null?void 0:ea.actions)==null?void 0:ta.font}},title:{...(oa=(na=(ia=g.inbox)==null?void 0:ia.list)==null?void 0:na.item)==null?void 0:oa.title,...(aa=(ra=(sa=e.inbox)==null?void 0:sa.list)==null?void 0:ra.item)==null?void 0:aa.title},subtitle:{...(ua=(da=(la=g.inbox)==null?void 0:la.list)==null?void 0:da.item)==null?void 0:ua.subtitle,...(_a=(ca=(ha=e.inbox)==null?void 0:ha.list)==null?void 0:ca.item)==null?void 0:_a.subtitle},subtitleLink:{...(pa=(ga=(va=g.inbox)==null?void 0:va.list)==null?void 0:ga.item)==null?void 0:pa.subtitleLink,...(fa=(ma=(ba=e.inbox)==null?void 0:ba.list)==null?void 0:ma.item)==null?void 0:fa.subtitleLink},time:{...(ya=(xa=(Ca=g.inbox)==null?void 0:Ca.list)==null?void 0:xa.item)==null?void 0:ya.time,...(Ia=(wa=(ka=e.inbox)==null?void 0:ka.list)==null?void 0:wa.item)==null?void 0:Ia.time},menu:{...(Sa=(Ma=(Ta=g.inbox)==null?void 0:Ta.list)==null?void 0:Ma.item)==null?void 0:Sa.menu,...(Aa=(Ea=($a=e.inbox)==null?void 0:$a.list)==null?void 0:Ea.item)==null?void 0:Aa.menu,animation:{...(Pa=(Fa=(Ra=(La=g.inbox)==null?void 0:La.list)==null?void 0:Ra.item)==null?void 0:Fa.menu)==null?void 0:Pa.animation,...(Na=(Oa=(Ua=(Ba=e.inbox)==null?void 0:Ba.list)==null?void 0:Ua.item)==null?void 0:Oa.menu)==null?void 0:Na.animation},item:{...(qa=(za=(Ha=(Da=g.inbox)==null?void 0:Da.list)==null?void 0:Ha.item)==null?void 0:za.menu)==null?void 0:qa.item,...(Wa=(ja=(Ga=(Va=e.inbox)==null?void 0:Va.list)==null?void 0:Ga.item)==null?void 0:ja.menu)==null?void 0:Wa.item,read:{...(Qa=(Ya=(Za=(Ja=(Ka=g.inbox)==null?void 0:Ka.list)==null?void 0:Ja.item)==null?void 0:Za.menu)==null?void 0:Ya.item)==null?void 0:Qa.read,...(nl=(il=(tl=(el=(Xa=e.inbox)==null?void 0:Xa.list)==null?void 0:el.item)==null?void 0:tl.menu)==null?void 0:il.item)==null?void 0:nl.read},unread:{...(ll=(al=(rl=(sl=(ol=g.inbox)==null?void 0:ol.list)==null?void 0:sl.item)==null?void 0:rl.menu)==null?void 0:al.item)==null?void 0:ll.unread,...(_l=(cl=(hl=(ul=(dl=e.inbox)==null?void 0:dl.list)==null?void 0:ul.item)==null?void 0:hl.menu)==null?void 0:cl.item)==null?void 0:_l.unread},archive:{...(ml=(bl=(pl=(gl=(vl=g.inbox)==null?void 0:vl.list)==null?void 0:gl.item)==null?void 0:pl.menu)==null?void 0:bl.item)==null?void 0:ml.archive,...(kl=(yl=(xl=(Cl=(fl=e.inbox)==null?void 0:fl.list)==null?void 0:Cl.item)==null?void 0:xl.menu)==null?void 0:yl.item)==null?void 0:kl.archive},unarchive:{...(Sl=(Ml=(Tl=(Il=(wl=g.inbox)==null?void 0:wl.list)==null?void 0:Il.item)==null?void 0:Tl.menu)==null?void 0:Ml.item)==null?void 0:Sl.unarchive,...(Rl=(Ll=(Al=(El=($l=e.inbox)==null?void 0:$l.list)==null?void 0:El.item)==null?void 0:Al.menu)==null?void 0:Ll.item)==null?void 0:Rl.unarchive}}}}},loading:{...(Fl=g.inbox)==null?void 0:Fl.loading,...(Pl=e.inbox)==null?void 0:Pl.loading,animation:{...(Ul=(Bl=g.inbox)==null?void 0:Bl.loading)==null?void 0:Ul.animation,...(Nl=(Ol=e.inbox)==null?void 0:Ol.loading)==null?void 0:Nl.animation}},empty:{...(Dl=g.inbox)==null?void 0:Dl.empty,...(Hl=e.inbox)==null?void 0:Hl.empty,title:{...(ql=(zl=g.inbox)==null?void 0:zl.empty)==null?void 0:ql.title,...(Gl=(Vl=e.inbox)==null?void 0:Vl.empty)==null?void 0:Gl.title,font:{...(Kl=(Wl=(jl=g.inbox)==null?void 0:jl.empty)==null?void 0:Wl.title)==null?void 0:Kl.font,...(Yl=(Zl=(Jl=e.inbox)==null?void 0:Jl.empty)==null?void 0:Zl.title)==null?void 0:Yl.font}},button:{...(Xl=(Ql=g.inbox)==null?void 0:Ql.empty)==null?void 0:Xl.button,...(td=(ed=e.inbox)==null?void 0:ed.empty)==null?void 0:td.button,font:{...(od=(nd=(id=g.inbox)==null?void 0:id.empty)==null?void 0:nd.button)==null?void 0:od.font,...(ad=(rd=(sd=e.inbox)==null?void 0:sd.empty)==null?void 0:rd.button)==null?void 0:ad.font}}},error:{...(ld=g.inbox)==null?void 0:ld.error,...(dd=e.inbox)==null?void 0:dd.error,title:{...(hd=(ud=g.inbox)==null?void 0:ud.error)==null?void 0:hd.title,...(_d=(cd=e.inbox)==null?void 0:cd.error)==null?void 0:_d.title,font:{...(pd=(gd=(vd=g.inbox)==null?void 0:vd.error)==null?void 0:gd.title)==null?void 0:pd.font,...(fd=(md=(bd=e.inbox)==null?void 0:bd.error)==null?void 0:md.title)==null?void 0:fd.font}},button:{...(xd=(Cd=g.inbox)==null?void 0:Cd.error)==null?void 0:xd.button,...(kd=(yd=e.inbox)==null?void 0:yd.error)==null?void 0:kd.button,font:{...(Td=(Id=(wd=g.inbox)==null?void 0:wd.error)==null?void 0:Id.button)==null?void 0:Td.font,...($d=(Sd=(Md=e.inbox)==null?void 0:Md.error)==null?void 0:Sd.button)==null?void 0:$d.font}}}}}},Ze=class extends De{constructor(e){super(e),l(this,"THEME_CHANGE_EVENT","courier_inbox_theme_change")}getDefaultLightTheme(){return Qe}getDefaultDarkTheme(){return Qd}mergeTheme(e,t){return Pu(e,t)}subscribe(e){return{...super.subscribe(e),manager:this}}},ce=class s extends z{constructor(e){super(),l(this,"_currentFeedId",ze()[0].feedId),l(this,"_feedTabMap",new Map),l(this,"_themeManager"),l(this,"_inboxStyle"),l(this,"_list"),l(this,"_datastoreListener"),l(this,"_authListener"),l(this,"_feeds",ze()),l(this,"_header"),l(this,"_headerFactory"),l(this,"_actions",s.defaultActions()),l(this,"_onMessageClick"),l(this,"_onMessageActionClick"),l(this,"_onMessageLongPress"),l(this,"_listItemActions",s.defaultListItemActions()),l(this,"_defaultProps",{height:"auto"}),this._themeManager=e??new Ze(Qe)}static get id(){return"courier-inbox"}static defaultFeeds(){return ze()}static defaultActions(){return Ru()}static defaultListItemActions(){return Fu()}get currentFeedId(){return this._currentFeedId}get _currentTabId(){return this.getSelectedTabIdForFeed(this._currentFeedId)}getSelectedTabIdForFeed(e){return this._feedTabMap.get(e)??"unknown_tab"}get theme(){return this._themeManager.getTheme()}setLightTheme(e){this._themeManager.setLightTheme(e)}setDarkTheme(e){this._themeManager.setDarkTheme(e)}setMode(e){this._themeManager.setMode(e)}static get observedAttributes(){return["height","light-theme","dark-theme","mode","feeds","message-click","message-action-click","message-long-press"]}resetInitialFeedAndTab(){if(!this._feeds.length)throw new Error("No feeds are available to initialize.");this._feedTabMap.clear();for(let e of this._feeds){if(!e.tabs||!e.tabs.length)throw new Error(`Feed "${e.feedId}" does not contain any tabs. You must have at least one tab in each feed.`);this._feedTabMap.set(e.feedId,e.tabs[0].datasetId)}this._currentFeedId=this._feeds[0].feedId}onComponentMounted(){this.readInitialThemeAttributes(),this.attachElements(),this.setupThemeSubscription(),this.setupAuthListener(),this.initializeInboxData()}readInitialThemeAttributes(){var e,t,i,n;let o=this.getAttribute("light-theme");if(o)try{this.setLightTheme(JSON.parse(o))}catch(u){(t=(e=I.shared.client)==null?void 0:e.options.logger)==null||t.error("Failed to parse light-theme attribute:",u)}let r=this.getAttribute("dark-theme");if(r)try{this.setDarkTheme(JSON.parse(r))}catch(u){(n=(i=I.shared.client)==null?void 0:i.options.logger)==null||n.error("Failed to parse dark-theme attribute:",u)}let a=this.getAttribute("mode");a&&this._themeManager.setMode(a)}setupThemeSubscription(){this._themeManager.subscribe(e=>{this.refreshTheme()}),this.refreshTheme()}setupAuthListener(){this._authListener=I.shared.addAuthenticationListener(({userId:e})=>{e&&this.refresh().catch(t=>{var i,n,o;(o=(n=(i=I.shared.client)==null?void 0:i.options.logger)==null?void 0:n.warn)==null||o.call(n,"Inbox refresh failed after sign-in",t)})})}initializeInboxData(){this.resetInitialFeedAndTab(),F.shared.registerFeeds(this._feeds),this._datastoreListener=new Je({onError:e=>{var t;(t=this._list)==null||t.setError(e)},onDataSetChange:e=>{var t;this._currentTabId===e.id&&((t=this._list)==null||t.setDataSet(e),this.updateHeader())},onPageAdded:e=>{var t;this._currentTabId===e.id&&((t=this._list)==null||t.addPage(e),this.updateHeader())},onMessageAdd:(e,t,i)=>{var n;this._currentTabId===i&&((n=this._list)==null||n.addMessage(e,t),this.updateHeader())},onMessageRemove:(e,t,i)=>{var n;this._currentTabId===i&&((n=this._list)==null||n.removeMessage(t),this.updateHeader())},onMessageUpdate:(e,t,i)=>{var n;this._currentTabId===i&&((n=this._list)==null||n.updateMessage(e,t),this.updateHeader())},onUnreadCountChange:(e,t)=>{var i,n;(n=(i=this._header)==null?void 0:i.tabs)==null||n.updateTabUnreadCount(t,e),this._currentTabId===t&&this.updateHeader()},onTotalUnreadCountChange:e=>{this.updateHeader()}}),F.shared.addDataStoreListener(this._datastoreListener),this.refresh()}attachElements(){var e,t;this._inboxStyle=G(s.id,this.getStyles()),this._header=new Ke({themeManager:this._themeManager,actions:this._actions,onFeedChange:i=>{this.selectFeed(i.feedId)},onFeedReselected:i=>{var n,o,r;this.selectTab(i.tabs[0].datasetId),(n=this._list)==null||n.scrollToTop(),(r=(o=this._header)==null?void 0:o.tabs)==null||r.scrollToStart()},onTabChange:i=>{this.selectTab(i.datasetId)},onTabReselected:i=>{var n;(n=this._list)==null||n.scrollToTop()}}),(e=this._header)==null||e.build(void 0),(t=this._header)==null||t.setFeeds(this._feeds),this.appendChild(this._header),this._list=new Ge({themeManager:this._themeManager,listItemActions:this._listItemActions,canClickListItems:!1,canLongPressListItems:!1,onRefresh:()=>{this.refresh()},onPaginationTrigger:async i=>{var n,o;try{await F.shared.fetchNextPageOfMessages({datasetId:i})}catch(r){(o=(n=I.shared.client)==null?void 0:n.options.logger)==null||o.error("Failed to fetch next page of messages:",r)}},onMessageClick:(i,n)=>{var o;F.shared.openMessage({message:i}),F.shared.clickMessage({message:i}),this.dispatchEvent(new CustomEvent("message-click",{detail:{message:i,index:n},bubbles:!0,composed:!0})),(o=this._onMessageClick)==null||o.call(this,{message:i,index:n})},onMessageActionClick:(i,n,o)=>{var r;this.dispatchEvent(new CustomEvent("message-action-click",{detail:{message:i,action:n,index:o},bubbles:!0,composed:!0})),(r=this._onMessageActionClick)==null||r.call(this,{message:i,action:n,index:o})},onMessageLongPress:(i,n)=>{var o;this.dispatchEvent(new CustomEvent("message-long-press",{detail:{message:i,index:n},bubbles:!0,composed:!0})),(o=this._onMessageLongPress)==null||o.call(this,{message:i,index:n})}}),this.appendChild(this._list)}onComponentUnmounted(){var e,t,i;this._themeManager.cleanup(),(e=this._datastoreListener)==null||e.remove(),(t=this._authListener)==null||t.remove(),(i=this._inboxStyle)==null||i.remove()}refreshTheme(){var e;(e=this._list)==null||e.refreshInfoStateThemes(),this._inboxStyle&&(this._inboxStyle.textContent=this.getStyles())}getStyles(){return`
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
    `}setHeader(e){this._headerFactory=e,this.updateHeader()}removeHeader(){this._headerFactory=null,this.updateHeader()}setLoadingState(e){var t;(t=this._list)==null||t.setLoadingStateFactory(e)}setEmptyState(e){var t;(t=this._list)==null||t.setEmptyStateFactory(e)}setErrorState(e){var t;(t=this._list)==null||t.setErrorStateFactory(e)}setListItem(e){var t;(t=this._list)==null||t.setListItemFactory(e)}setPaginationItem(e){var t;(t=this._list)==null||t.setPaginationItemFactory(e)}onMessageClick(e){var t;this._onMessageClick=e,(t=this._list)==null||t.setCanClickListItems(e!==void 0)}onMessageActionClick(e){this._onMessageActionClick=e}onMessageLongPress(e){var t;this._onMessageLongPress=e,(t=this._list)==null||t.setCanLongPressListItems(e!==void 0)}async reloadListForTab(){var e;(e=this._list)==null||e.selectDataset(this._currentTabId),await F.shared.load({canUseCache:!0,datasetIds:[this._currentTabId]})}selectFeed(e){var t,i;let n=this._feeds.find(o=>o.feedId===e);if(!n)throw new Error(`Feed "${e}" does not exist.`);if(this._currentFeedId===e){if(!n.tabs||n.tabs.length===0)throw new Error(`Feed "${e}" does not contain any tabs. You must have at least one tab in each feed.`);let o=n.tabs[0].datasetId;(t=this._header)==null||t.selectFeed(e,o),this.selectTab(o);return}this._currentFeedId=e,(i=this._header)==null||i.selectFeed(e,this._currentTabId),this.selectTab(this._currentTabId)}selectTab(e){var t,i,n;let o=this._feeds.find(a=>a.feedId===this._currentFeedId);if(!o)throw new Error(`Feed "${this._currentFeedId}" does not exist.`);if(!((t=o.tabs)==null?void 0:t.some(a=>a.datasetId===e)))throw new Error(`Tab "${e}" does not exist in feed "${o.feedId}".`);this._feedTabMap.set(this._currentFeedId,e),(n=(i=this._header)==null?void 0:i.tabs)==null||n.setSelectedTab(e),this.reloadListForTab()}updateTabUnreadCounts(e){var t,i;for(let n of e){let o=F.shared.getDatasetById(n.datasetId);o&&((i=(t=this._header)==null?void 0:t.tabs)==null||i.updateTabUnreadCount(n.datasetId,o.unreadCount))}}setActions(e){var t;this._actions=e,(t=this._header)==null||t.setActions(this._actions)}setListItemActions(e){var t;this._listItemActions=e,(t=this._list)==null||t.setListItemActions(this._listItemActions)}setFeeds(e){var t,i,n,o;this._feeds=e,this.resetInitialFeedAndTab(),F.shared.registerFeeds(this._feeds),(t=this._header)==null||t.setFeeds(this._feeds),(i=this._header)==null||i.selectFeed(this._currentFeedId,this._currentTabId),this.updateHeader(),(n=this._list)==null||n.selectDataset(this._currentTabId),(o=this._list)==null||o.scrollToTop(!1),this.refresh()}getFeeds(){return this._feeds}getHeaderFeeds(){return this._feeds.map(e=>({feedId:e.feedId,title:e.title,iconSVG:e.iconSVG,tabs:e.tabs.map(t=>{var i;return{datasetId:t.datasetId,title:t.title,unreadCount:((i=F.shared.getDatasetById(t.datasetId))==null?void 0:i.unreadCount)??0,isSelected:t.datasetId===this._currentTabId,filter:t.filter}}),isSelected:e.feedId===this._currentFeedId}))}updateHeader(){var e,t,i;if(!this._currentTabId)return;let o={feeds:this.getHeaderFeeds()};switch(this._headerFactory){case void 0:(e=this._header)==null||e.render(o);break;case null:(t=this._header)==null||t.build(null);break;default:let r=this._headerFactory(o);(i=this._header)==null||i.build(r);break}}async load(e){await F.shared.load(e);for(let t of this._feeds)this.updateTabUnreadCounts(t.tabs);await F.shared.listenForUpdates()}async refresh(){var e,t;if(!((e=I.shared.client)!=null&&e.options.userId)){(t=I.shared.client)==null||t.options.logger.error("No user signed in. Please call Courier.shared.signIn(...) to load the inbox.");return}return this.load({canUseCache:!1})}attributeChangedCallback(e,t,i){var n,o,r,a,u,h,c,_;if(t!==i)switch(e){case"height":let v=i||this._defaultProps.height;this.style.height=v;break;case"message-click":if(i)try{this._onMessageClick=new Function("props",i)}catch(p){(o=(n=I.shared.client)==null?void 0:n.options.logger)==null||o.error("Failed to parse message-click handler:",p)}else this._onMessageClick=void 0;break;case"message-action-click":if(i)try{this._onMessageActionClick=new Function("props",i)}catch(p){(a=(r=I.shared.client)==null?void 0:r.options.logger)==null||a.error("Failed to parse message-action-click handler:",p)}else this._onMessageActionClick=void 0;break;case"message-long-press":if(i)try{this._onMessageLongPress=new Function("props",i)}catch(p){(h=(u=I.shared.client)==null?void 0:u.options.logger)==null||h.error("Failed to parse message-long-press handler:",p)}else this._onMessageLongPress=void 0;break;case"feeds":if(i)try{let p=JSON.parse(i);this._datastoreListener?this.setFeeds(p):this._feeds=p}catch(p){(_=(c=I.shared.client)==null?void 0:c.options.logger)==null||_.error("Failed to parse feeds attribute:",p)}break;case"light-theme":i&&this.setLightTheme(JSON.parse(i));break;case"dark-theme":i&&this.setDarkTheme(JSON.parse(i));break;case"mode":this._themeManager.setMode(i);break}}};O(ce);var Ye=class s extends le{constructor(e){super(),l(this,"_themeSubscription"),l(this,"_style"),l(this,"_container"),l(this,"_triggerButton"),l(this,"_unreadBadge"),this._themeSubscription=e.subscribe(t=>{this.refreshTheme()})}static get id(){return"courier-inbox-menu-button"}get theme(){return this._themeSubscription.manager.getTheme()}onComponentMounted(){this.refreshTheme()}onComponentUnmounted(){var e;this._themeSubscription.unsubscribe(),(e=this._style)==null||e.remove()}defaultElement(){return this._container=document.createElement("div"),this._container.className="menu-button-container",this._triggerButton=new de(U.inbox),this._unreadBadge=document.createElement("div"),this._unreadBadge.id="unread-badge",this._unreadBadge.style.display="none",this._container.appendChild(this._triggerButton),this._container.appendChild(this._unreadBadge),this._container}static getStyles(e){var t,i,n,o,r,a,u,h,c,_,v,p;return`
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
        width: ${((n=(i=(t=e.popup)==null?void 0:t.button)==null?void 0:i.unreadDotIndicator)==null?void 0:n.width)??"8px"};
        height: ${((a=(r=(o=e.popup)==null?void 0:o.button)==null?void 0:r.unreadDotIndicator)==null?void 0:a.height)??"8px"};
        background: ${((c=(h=(u=e.popup)==null?void 0:u.button)==null?void 0:h.unreadDotIndicator)==null?void 0:c.backgroundColor)??"red"};
        border-radius: ${((p=(v=(_=e.popup)==null?void 0:_.button)==null?void 0:v.unreadDotIndicator)==null?void 0:p.borderRadius)??"50%"};
        display: none;
        z-index: 1;
      }
    `}onUnreadCountChange(e){this._unreadBadge&&(this._unreadBadge.style.display=e>0?"block":"none"),this.refreshTheme()}refreshTheme(){var e,t,i,n,o,r,a,u,h,c,_,v,p,b,M,$,y,L,f,E,P,m,R;(e=this._style)==null||e.remove(),this._style=G(s.id,s.getStyles(this.theme)),(r=this._triggerButton)==null||r.updateIconColor(((o=(n=(i=(t=this.theme)==null?void 0:t.popup)==null?void 0:i.button)==null?void 0:n.icon)==null?void 0:o.color)??d.black[500]),(_=this._triggerButton)==null||_.updateIconSVG(((c=(h=(u=(a=this.theme)==null?void 0:a.popup)==null?void 0:u.button)==null?void 0:h.icon)==null?void 0:c.svg)??U.inbox),(M=this._triggerButton)==null||M.updateBackgroundColor(((b=(p=(v=this.theme)==null?void 0:v.popup)==null?void 0:p.button)==null?void 0:b.backgroundColor)??"transparent"),(f=this._triggerButton)==null||f.updateHoverBackgroundColor(((L=(y=($=this.theme)==null?void 0:$.popup)==null?void 0:y.button)==null?void 0:L.hoverBackgroundColor)??d.black[50010]),(R=this._triggerButton)==null||R.updateActiveBackgroundColor(((m=(P=(E=this.theme)==null?void 0:E.popup)==null?void 0:P.button)==null?void 0:m.activeBackgroundColor)??d.black[50020])}};O(Ye);var ft=class s extends z{constructor(){super(),l(this,"_width","440px"),l(this,"_height","440px"),l(this,"_popupAlignment","top-left"),l(this,"_top"),l(this,"_right"),l(this,"_bottom"),l(this,"_left"),l(this,"_themeManager",new Ze(Qe)),l(this,"_triggerButton"),l(this,"_popup"),l(this,"_inbox"),l(this,"_style"),l(this,"_datastoreListener"),l(this,"_totalUnreadCount",0),l(this,"_feeds"),l(this,"_popupMenuButtonFactory"),l(this,"handleOutsideClick",e=>{if(!this._popup)return;let t=["courier-inbox-option-menu"];e.composedPath().some(n=>n instanceof HTMLElement?n===this._popup||this._popup.contains(n)?!0:t.some(o=>n.matches(o)):!1)||this.hidePopup()}),this._themeManager.subscribe(e=>{this.refreshTheme()})}static get id(){return"courier-inbox-popup-menu"}get theme(){return this._themeManager.getTheme()}setLightTheme(e){this._themeManager.setLightTheme(e)}setDarkTheme(e){this._themeManager.setDarkTheme(e)}setMode(e){this._themeManager.setMode(e)}static get observedAttributes(){return["popup-alignment","feeds","message-click","message-action-click","message-long-press","popup-width","popup-height","top","right","bottom","left","light-theme","dark-theme","mode"]}onComponentMounted(){this.readInitialThemeAttributes(),this._style=G(s.id,s.getStyles(this.theme,this._width,this._height)),this._triggerButton=new Ye(this._themeManager),this._popup=document.createElement("div"),this._popup.className="popup",this._inbox=new ce(this._themeManager),this._inbox.setAttribute("height","100%"),this._feeds&&this._inbox.setAttribute("feeds",JSON.stringify(this._feeds)),this.refreshTheme(),this.appendChild(this._triggerButton),this.appendChild(this._popup),this._popup.appendChild(this._inbox),this._triggerButton.addEventListener("click",this.togglePopup.bind(this)),document.addEventListener("click",this.handleOutsideClick.bind(this)),this.updatePopupPosition(),this._datastoreListener=new Je(this),F.shared.addDataStoreListener(this._datastoreListener),this.render()}onComponentUnmounted(){var e,t;(e=this._style)==null||e.remove(),(t=this._datastoreListener)==null||t.remove(),this._themeManager.cleanup()}readInitialThemeAttributes(){var e,t,i,n;let o=this.getAttribute("light-theme");if(o)try{this.setLightTheme(JSON.parse(o))}catch(u){(t=(e=I.shared.client)==null?void 0:e.options.logger)==null||t.error("Failed to parse light-theme attribute:",u)}let r=this.getAttribute("dark-theme");if(r)try{this.setDarkTheme(JSON.parse(r))}catch(u){(n=(i=I.shared.client)==null?void 0:i.options.logger)==null||n.error("Failed to parse dark-theme attribute:",u)}let a=this.getAttribute("mode");a&&this._themeManager.setMode(a)}refreshTheme(){this._style&&(this._style.textContent=s.getStyles(this.theme,this._width,this._height))}static getStyles(e,t,i){var n,o,r,a,u,h,c,_,v,p;let b=(o=(n=e.popup)==null?void 0:n.window)==null?void 0:o.animation,M=b?.initialTransform??"translate3d(-10px, -10px, 0) scale(0.9)",$=b?.visibleTransform??"translate3d(0, 0, 0) scale(1)";return`
      ${s.id} {
        display: inline-block;
        position: relative;
      }

      ${s.id} .popup {
        display: none;
        position: absolute;
        background: ${((a=(r=e.popup)==null?void 0:r.window)==null?void 0:a.backgroundColor)??"red"};
        border-radius: ${((h=(u=e.popup)==null?void 0:u.window)==null?void 0:h.borderRadius)??"8px"};
        border: ${((_=(c=e.popup)==null?void 0:c.window)==null?void 0:_.border)??"1px solid red"};
        box-shadow: ${((p=(v=e.popup)==null?void 0:v.window)==null?void 0:p.shadow)??"0px 8px 16px -4px red"};
        z-index: 1000;
        width: ${t};
        height: ${i};
        overflow: hidden;
        transform: ${M};
        will-change: transform, opacity;
        transition: ${b?.transition??"all 0.2s ease"};
        opacity: 0;
      }

      ${s.id} .popup.displayed {
        display: block;
      }

      ${s.id} .popup.visible {
        opacity: 1;
        transform: ${$};
      }

      ${s.id} courier-inbox {
        height: 100%;
      }
    `}attributeChangedCallback(e,t,i){var n,o;switch(e){case"popup-alignment":this.isValidPosition(i)&&(this._popupAlignment=i,this.updatePopupPosition());break;case"popup-width":this._width=i,this.setSize(i,this._height);break;case"popup-height":this._height=i,this.setSize(this._width,i);break;case"top":this._top=i,this.updatePopupPosition();break;case"right":this._right=i,this.updatePopupPosition();break;case"bottom":this._bottom=i,this.updatePopupPosition();break;case"left":this._left=i,this.updatePopupPosition();break;case"feeds":if(i)try{let r=JSON.parse(i);this._feeds=r,this._inbox&&this._inbox.setFeeds(r)}catch(r){(o=(n=I.shared.client)==null?void 0:n.options.logger)==null||o.error("Failed to parse feeds attribute:",r)}break;case"light-theme":i&&this.setLightTheme(JSON.parse(i));break;case"dark-theme":i&&this.setDarkTheme(JSON.parse(i));break;case"mode":this._themeManager.setMode(i);break}}onUnreadCountChange(e){this.render()}onTotalUnreadCountChange(e){this._totalUnreadCount=e,this.render()}onMessageClick(e){var t;(t=this._inbox)==null||t.onMessageClick(i=>{e&&e(i),this.closePopup()})}onMessageActionClick(e){var t;(t=this._inbox)==null||t.onMessageActionClick(i=>{e&&e(i),this.closePopup()})}onMessageLongPress(e){var t;(t=this._inbox)==null||t.onMessageLongPress(i=>{e&&e(i),this.closePopup()})}isValidPosition(e){return["top-right","top-left","top-center","bottom-right","bottom-left","bottom-center","center-right","center-left","center-center"].includes(e)}updatePopupPosition(){if(this._popup)switch(this._popup.style.top="",this._popup.style.bottom="",this._popup.style.left="",this._popup.style.right="",this._popup.style.margin="",this._popup.style.transform="",this._popupAlignment){case"top-right":this._popup.style.top=this._top??"40px",this._popup.style.right=this._right??"0px";break;case"top-left":this._popup.style.top=this._top??"40px",this._popup.style.left=this._left??"0px";break;case"top-center":this._popup.style.top=this._top??"40px",this._popup.style.left="50%",this._popup.style.transform="translateX(-50%)";break;case"bottom-right":this._popup.style.bottom=this._bottom??"40px",this._popup.style.right=this._right??"0px";break;case"bottom-left":this._popup.style.bottom=this._bottom??"40px",this._popup.style.left=this._left??"0px";break;case"bottom-center":this._popup.style.bottom=this._bottom??"40px",this._popup.style.left="50%",this._popup.style.transform="translateX(-50%)";break;case"center-right":this._popup.style.top="50%",this._popup.style.right=this._right??"40px",this._popup.style.transform="translateY(-50%)";break;case"center-left":this._popup.style.top="50%",this._popup.style.left=this._left??"40px",this._popup.style.transform="translateY(-50%)";break;case"center-center":this._popup.style.top="50%",this._popup.style.left="50%",this._popup.style.transform="translate(-50%, -50%)";break}}togglePopup(e){if(e.stopPropagation(),!this._popup)return;this._popup.classList.contains("visible")?this.hidePopup():this.showPopup()}showPopup(){this._popup&&(this._popup.classList.remove("visible"),this._popup.classList.add("displayed"),requestAnimationFrame(()=>{requestAnimationFrame(()=>{this._popup&&this._popup.classList.add("visible")})}))}hidePopup(){if(!this._popup)return;if(this._popup.classList.remove("visible"),!window.getComputedStyle(this._popup).transitionDuration.split(",").map(o=>parseFloat(o)||0).some(o=>o>0)){this._popup.classList.remove("displayed");return}let n=o=>{o.target===this._popup&&o.propertyName==="opacity"&&this._popup&&!this._popup.classList.contains("visible")&&(this._popup.classList.remove("displayed"),this._popup.removeEventListener("transitionend",n))};this._popup.addEventListener("transitionend",n)}closePopup(){this.hidePopup()}setContent(e){this._inbox&&(this._inbox.innerHTML="",this._inbox.appendChild(e))}setSize(e,t){this._width=e,this._height=t,this._popup&&(this._popup.style.width=e,this._popup.style.height=t)}setPosition(e){var t,i;this.isValidPosition(e)?(this._popupAlignment=e,this.updatePopupPosition()):(i=(t=I.shared.client)==null?void 0:t.options.logger)==null||i.error(`Invalid position: ${e}`)}setHeader(e){var t;(t=this._inbox)==null||t.setHeader(e)}removeHeader(){var e;(e=this._inbox)==null||e.removeHeader()}setLoadingState(e){var t;(t=this._inbox)==null||t.setLoadingState(e)}setEmptyState(e){var t;(t=this._inbox)==null||t.setEmptyState(e)}setErrorState(e){var t;(t=this._inbox)==null||t.setErrorState(e)}setListItem(e){var t;(t=this._inbox)==null||t.setListItem(e)}setPaginationItem(e){var t;(t=this._inbox)==null||t.setPaginationItem(e)}setMenuButton(e){this._popupMenuButtonFactory=e,this.render()}selectFeed(e){var t;(t=this._inbox)==null||t.selectFeed(e)}selectTab(e){var t;(t=this._inbox)==null||t.selectTab(e)}setFeeds(e){var t;(t=this._inbox)==null||t.setFeeds(e)}getFeeds(){var e;return((e=this._inbox)==null?void 0:e.getFeeds())??[]}setActions(e){var t;(t=this._inbox)==null||t.setActions(e)}setListItemActions(e){var t;(t=this._inbox)==null||t.setListItemActions(e)}get currentFeedId(){var e;return((e=this._inbox)==null?void 0:e.currentFeedId)??""}async refresh(){var e;return(e=this._inbox)==null?void 0:e.refresh()}render(){var e;let t=this._totalUnreadCount;if(!this._triggerButton)return;let i=((e=this._inbox)==null?void 0:e.getHeaderFeeds())??[];switch(this._popupMenuButtonFactory){case void 0:case null:this._triggerButton.build(void 0),this._triggerButton.onUnreadCountChange(t);break;default:let n=this._popupMenuButtonFactory({totalUnreadCount:t,feeds:i});this._triggerButton.build(n);break}}};O(ft);var Yd=class{onDataSetChange(e){}onPageAdded(e){}onUnreadCountChange(e,t){}onTotalUnreadCountChange(e){}onMessageAdd(e,t,i){}onMessageRemove(e,t,i){}onMessageUpdate(e,t,i){}onError(e){}};I.shared.courierUserAgentName="courier-ui-inbox";I.shared.courierUserAgentVersion="2.4.7";export{I as Courier,ce as CourierInbox,Je as CourierInboxDataStoreListener,F as CourierInboxDatastore,Yd as CourierInboxDatastoreEvents,Ke as CourierInboxHeader,ue as CourierInboxListItem,ft as CourierInboxPopupMenu,Ze as CourierInboxThemeManager,Ad as DEFAULT_COURIER_API_URLS,iu as EU_COURIER_API_URLS,ju as archiveMessage,Gu as clickMessage,Ru as defaultActions,Qd as defaultDarkTheme,ze as defaultFeeds,Qe as defaultLightTheme,Fu as defaultListItemActions,Rd as getCourierApiUrls,Ld as getCourierApiUrlsForRegion,qu as markAsRead,Vu as markAsUnread,Pu as mergeTheme,Lu as openMessage};
